package vn.danchu.consultation.comment;

import static vn.danchu.consultation.ConsultationProblem.ORGANISATION_UNNAMED;

import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.consultation.AuthorKind;
import vn.danchu.platform.identity.Caller;
import vn.danchu.platform.identity.Role;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;

/**
 * Who makes a comment. A person is known by the token's opaque subject and nothing else: their name is not kept, so it can't
 * be shown to those whose draft they criticise.
 *
 * @param subject of the token
 * @param kind in whose name they speak
 * @param organisation short code; absent for citizens
 * @param organisationName for lists; absent for citizens
 * @param unit where they live or act; absent where the token names none
 * @param client that acts for them, such as a ward's portal
 */
record Author(
        String subject,
        AuthorKind kind,
        @Nullable String organisation,
        @Nullable String organisationName,
        @Nullable UnitRef unit,
        String client) {

    /**
     * From the token. Who speaks for an organisation or an enterprise does not speak as a citizen, whatever else they may be; an
     * adviser to the Front speaks for nobody but themselves.
     */
    static Outcome<Author> of(Caller caller) {
        AuthorKind kind = kind(caller);
        if (kind == AuthorKind.ORGANISATION && caller.organisation() == null) {
            return new Outcome.Refused<>(Refusal.of(ORGANISATION_UNNAMED));
        }
        boolean person = kind == AuthorKind.CITIZEN;
        return new Outcome.Done<>(new Author(
                caller.subject(),
                kind,
                person ? null : caller.organisation(),
                person ? null : caller.organisationName(),
                caller.unit(),
                caller.client()));
    }

    private static AuthorKind kind(Caller caller) {
        if (caller.has(Role.FRONT_OFFICER)) {
            return AuthorKind.FRONT;
        }
        boolean organisation = caller.has(Role.MEMBER_ORG) || caller.has(Role.ENTERPRISE);
        return organisation ? AuthorKind.ORGANISATION : AuthorKind.CITIZEN;
    }
}
