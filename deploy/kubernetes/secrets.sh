#!/bin/sh
# Makes the passwords that no operator makes, once, and prints none: deploy/kubernetes/secrets.sh NAMESPACE
# A secret that exists is left as it is. supervision-sealed is in no backup of ours: keep a copy of it where the keys of the archive are. Everything else a pod reads is made by CloudNativePG, Strimzi and cert-manager.
set -eu
namespace=${1:?"Say for which namespace: secrets.sh NAMESPACE"}

for service in consultation directory supervision insight; do
  for login in application worker; do
    name=$service-database-$login
    if kubectl -n "$namespace" get secret "$name" >/dev/null 2>&1; then
      echo "$name exists"
      continue
    fi
    password=$(head -c 32 /dev/urandom | base64 | tr -d '+/=\n')
    # Through standard input: arguments are seen by every process of the machine.
    kubectl -n "$namespace" create -f - <<SECRET
apiVersion: v1
kind: Secret
metadata:
  name: $name
  labels:
    app.kubernetes.io/part-of: danchu
    cnpg.io/reload: "true"
type: kubernetes.io/basic-auth
stringData:
  username: ${service}_$login
  password: $password
SECRET
  done
done

name=supervision-sealed
if kubectl -n "$namespace" get secret "$name" >/dev/null 2>&1; then
  echo "$name exists"
else
  kubectl -n "$namespace" create -f - <<SECRET
apiVersion: v1
kind: Secret
metadata:
  name: $name
  labels:
    app.kubernetes.io/part-of: danchu
type: Opaque
stringData:
  key: $(head -c 48 /dev/urandom | base64 | tr -d '\n')
SECRET
fi
