package vn.danchu.platform.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import vn.danchu.platform.audit.AuditTrail;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;

/** {@link Creates}: assurance first, then one transaction, begun with the claim of the idempotency key and ended with the key and the audit. */
@Interceptor
@Creates("")
@Priority(EdgeOrder.TRANSACTION)
class CreatesInterceptor {
    /** On an answer that repeats an earlier one. */
    static final String REPLAYED = "Idempotency-Replayed";

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final AssuranceGate assurance;
    private final AuditTrail audit;
    private final IncomingBody body;
    private final Callers callers;
    private final Subjects subjects;
    private final Problems problems;
    private final HttpHeaders headers;
    private final Clock machine;

    CreatesInterceptor(
            Transactions transactions,
            IdempotencyKeys keys,
            AssuranceGate assurance,
            AuditTrail audit,
            IncomingBody body,
            Callers callers,
            Subjects subjects,
            Problems problems,
            HttpHeaders headers,
            Clock machine) {
        this.transactions = transactions;
        this.keys = keys;
        this.assurance = assurance;
        this.audit = audit;
        this.body = body;
        this.callers = callers;
        this.subjects = subjects;
        this.problems = problems;
        this.headers = headers;
        this.machine = machine;
    }

    @AroundInvoke
    Object create(InvocationContext call) throws Exception {
        String operation = call.getMethod().getAnnotation(Creates.class).value();
        assurance.pass(operation);
        Caller caller = callers.current();
        IdempotencyKey key = key(caller, operation);
        byte[] hash = body.hash();
        // Not the adjustable time: how long a key is kept is a matter of machines.
        Instant now = machine.instant();
        return transactions.run(() -> switch (keys.claim(caller, key, hash, now)) {
            case Claim.First _ -> {
                var response = (Response) call.proceed();
                if (response.getStatus() < 400) {
                    UUID created = created(response);
                    keys.answer(key, hash, now, response.getStatus(), created);
                    audit.write(audit.entry(caller, operation, created.toString(), null, Versions.of(response)));
                }
                yield response;
            }
            case Claim.Repeated(UUID id, int status) ->
                Response.fromResponse(((Replays) call.getTarget()).replay(operation, id, status))
                        .header(REPLAYED, "true")
                        .build();
            case Claim.Reused _ -> problems.response(refusal(PlatformProblem.IDEMPOTENCY_KEY_REUSED));
            case Claim.Running _ -> problems.response(refusal(PlatformProblem.IDEMPOTENCY_IN_PROGRESS));
        });
    }

    private IdempotencyKey key(Caller caller, String operation) {
        String about = subjects.ofThePath();
        return new IdempotencyKey(
                caller.subject(),
                caller.client(),
                about.isEmpty() ? operation : operation + "/" + about,
                IdempotencyKey.read(headers.getHeaderString(IdempotencyKey.HEADER)));
    }

    private static UUID created(Response response) {
        String path = response.getLocation().getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Refusal refusal(PlatformProblem type) {
        return Refusal.of(type).at(IdempotencyKey.HEADER);
    }
}
