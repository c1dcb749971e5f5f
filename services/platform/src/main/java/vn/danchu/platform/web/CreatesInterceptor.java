package vn.danchu.platform.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.identity.Callers;
import vn.danchu.platform.problem.PlatformProblem;
import vn.danchu.platform.problem.Problems;
import vn.danchu.platform.problem.Refusal;

/** {@link Creates}: one transaction, begun with the idempotency key. */
@Interceptor
@Creates("")
@Priority(EdgeOrder.TRANSACTION)
class CreatesInterceptor {
    /** On an answer that repeats an earlier one. */
    static final String REPLAYED = "Idempotency-Replayed";

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final IncomingBody body;
    private final Callers callers;
    private final Problems problems;
    private final HttpHeaders headers;
    private final UriInfo address;

    CreatesInterceptor(
            Transactions transactions,
            IdempotencyKeys keys,
            IncomingBody body,
            Callers callers,
            Problems problems,
            HttpHeaders headers,
            UriInfo address) {
        this.transactions = transactions;
        this.keys = keys;
        this.body = body;
        this.callers = callers;
        this.problems = problems;
        this.headers = headers;
        this.address = address;
    }

    @AroundInvoke
    Object create(InvocationContext call) throws Exception {
        String operation = call.getMethod().getAnnotation(Creates.class).value();
        IdempotencyKey key = key(operation);
        return transactions.run(() ->
        // The real time, not the adjustable one: a key's time is a matter of machines.
        switch (keys.claim(key, body.hash(), Instant.now())) {
            case Claim.First _ -> first(call, key);
            case Claim.Repeated(UUID id, int status) ->
                Response.fromResponse(((Replays) call.getTarget()).replay(operation, id, status))
                        .header(REPLAYED, "true")
                        .build();
            case Claim.Reused _ -> problems.response(refusal(PlatformProblem.IDEMPOTENCY_KEY_REUSED));
            case Claim.Running _ -> problems.response(refusal(PlatformProblem.IDEMPOTENCY_IN_PROGRESS));
        });
    }

    private IdempotencyKey key(String operation) {
        Caller caller = callers.current();
        String subjects = Stream.concat(
                        Stream.of(operation),
                        address.getPathParameters().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .flatMap(parameter -> parameter.getValue().stream()))
                .collect(Collectors.joining("/"));
        return new IdempotencyKey(
                caller.subject(),
                caller.client(),
                subjects,
                IdempotencyKey.read(headers.getHeaderString(IdempotencyKey.HEADER)));
    }

    private Response first(InvocationContext call, IdempotencyKey key) throws Exception {
        var response = (Response) call.proceed();
        if (response.getStatus() < 400) {
            keys.answer(key, response.getStatus(), created(response));
        }
        return response;
    }

    private static UUID created(Response response) {
        String path = response.getLocation().getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Refusal refusal(PlatformProblem type) {
        return Refusal.of(type).at(IdempotencyKey.HEADER);
    }
}
