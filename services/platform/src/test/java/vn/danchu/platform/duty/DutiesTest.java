package vn.danchu.platform.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.danchu.contracts.UnitRef;
import vn.danchu.contracts.duty.DutyState;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.testing.infrastructure.WithInfrastructure;

@QuarkusTest
@WithInfrastructure
class DutiesTest {

    private static final UnitRef BEN_THANH = new UnitRef("26743", LocalDate.of(2025, 7, 1));
    private static final String PUBLISH = "PUB.DEFAULT";
    private static final String BASIS = "Law 10/2022 art. 12(3)";

    @Inject
    Duties duties;

    @Inject
    DutySweeper sweeper;

    @Inject
    PlatformClock clock;

    @Inject
    DutyLedger ledger;

    @Test
    void a_duty_is_opened_once_per_subject_and_code() {
        UUID consultation = UUID.randomUUID();

        open(consultation, clock.today().plusDays(5));
        open(consultation, clock.today().plusDays(9));

        assertThat(ledger.told(consultation)).containsExactly("opened");
        assertThat(ledger.dueOn(consultation)).isEqualTo(clock.today().plusDays(5));
    }

    @Test
    void a_duty_moved_and_met_within_its_day_is_never_breached() throws SQLException {
        UUID consultation = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            duties.open(PUBLISH, consultation, BEN_THANH, null, clock.today(), BASIS);
            duties.move(consultation, PUBLISH, clock.today().plusDays(2), "The hall was flooded.");
        });
        QuarkusTransaction.requiringNew().run(() -> duties.meet(consultation, PUBLISH));

        int _ = sweeper.sweep();

        assertThat(ledger.state(consultation)).isEqualTo(DutyState.MET);
        assertThat(ledger.breached(consultation)).isFalse();
        assertThat(ledger.told(consultation)).containsExactly("opened", "moved", "met");
    }

    @Test
    void the_last_day_counts_whole() throws SQLException {
        UUID consultation = UUID.randomUUID();
        open(consultation, clock.today());

        int _ = sweeper.sweep();

        assertThat(ledger.state(consultation)).isEqualTo(DutyState.OPEN);
    }

    @Test
    void sweepers_of_many_replicas_mark_a_breach_once() throws Exception {
        UUID consultation = UUID.randomUUID();
        open(consultation, clock.today().minusDays(1));

        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> sweeps = Collections.nCopies(16, sweeper::sweep);
            for (Future<Integer> sweep : replicas.invokeAll(sweeps)) {
                assertThat(sweep.get()).isNotNegative();
            }
        }

        await().until(() -> ledger.state(consultation) == DutyState.BREACHED);
        assertThat(ledger.told(consultation)).containsExactly("opened", "breached");
    }

    @Test
    void a_duty_met_after_its_breach_keeps_the_mark() {
        UUID consultation = UUID.randomUUID();
        open(consultation, clock.today().minusDays(1));
        await().until(() -> ledger.state(consultation) == DutyState.BREACHED);

        QuarkusTransaction.requiringNew().run(() -> duties.meet(consultation, PUBLISH));

        assertThat(ledger.state(consultation)).isEqualTo(DutyState.MET);
        assertThat(ledger.breached(consultation)).isTrue();
        assertThat(ledger.told(consultation)).containsExactly("opened", "breached", "met");
    }

    /** In one transaction, so that no sweep can have come between. */
    @Test
    void a_duty_met_after_its_day_is_breached_first_even_where_no_sweep_has_seen_it() {
        UUID consultation = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> {
            duties.open(PUBLISH, consultation, BEN_THANH, null, clock.today().minusDays(1), BASIS);
            duties.meet(consultation, PUBLISH);
        });

        assertThat(ledger.breached(consultation)).isTrue();
        assertThat(ledger.told(consultation)).containsExactly("opened", "breached", "met");
    }

    @Test
    void a_duty_whose_day_has_passed_cannot_be_rescued_by_a_later_date() {
        UUID consultation = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> {
            duties.open(PUBLISH, consultation, BEN_THANH, null, clock.today().minusDays(1), BASIS);
            duties.move(consultation, PUBLISH, clock.today().plusDays(5), "Too late to ask.");
        });

        assertThat(ledger.state(consultation)).isEqualTo(DutyState.BREACHED);
        assertThat(ledger.told(consultation)).containsExactly("opened", "breached");
    }

    /** Who meets a duty while its date is being moved into the past meets it too late. */
    @Test
    void a_duty_met_while_its_day_is_moved_away_is_breached_first() throws Exception {
        UUID consultation = UUID.randomUUID();
        open(consultation, clock.today().plusDays(1));

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> meeting = QuarkusTransaction.requiringNew().call(() -> {
                duties.move(consultation, PUBLISH, clock.today().minusDays(1), "A mistake in the plan.");
                Future<?> begun = people.submit(
                        () -> QuarkusTransaction.requiringNew().run(() -> duties.meet(consultation, PUBLISH)));
                ledger.awaitWaiting();
                return begun;
            });
            var _ = meeting.get();
        }

        assertThat(ledger.told(consultation)).containsExactly("opened", "moved", "breached", "met");
    }

    @Test
    void a_paused_duty_is_not_breached_and_goes_on_with_the_date_the_law_gives() throws SQLException {
        UUID consultation = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            duties.open(PUBLISH, consultation, BEN_THANH, null, clock.today(), BASIS);
            duties.pause(consultation, PUBLISH, "The chair is heard by the court.");
        });
        ledger.backdate(consultation);
        int _ = sweeper.sweep();
        assertThat(ledger.state(consultation)).isEqualTo(DutyState.PAUSED);

        QuarkusTransaction.requiringNew()
                .run(() -> duties.resume(consultation, PUBLISH, clock.today().plusDays(3)));

        assertThat(ledger.state(consultation)).isEqualTo(DutyState.OPEN);
        assertThat(ledger.dueOn(consultation)).isEqualTo(clock.today().plusDays(3));
        assertThat(ledger.told(consultation)).containsExactly("opened", "paused", "resumed");
    }

    @Test
    void a_cancelled_duty_is_settled() {
        UUID consultation = UUID.randomUUID();
        open(consultation, clock.today().plusDays(1));

        QuarkusTransaction.requiringNew().run(() -> {
            duties.cancel(consultation, PUBLISH);
            duties.meet(consultation, PUBLISH);
        });

        assertThat(ledger.state(consultation)).isEqualTo(DutyState.CANCELLED);
        assertThat(ledger.told(consultation)).containsExactly("opened", "cancelled");
    }

    @Test
    void what_follows_from_a_breach_is_owed_once_whether_the_sweep_or_a_request_finds_it() throws SQLException {
        UUID swept = UUID.randomUUID();
        UUID met = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> {
            duties.open(
                    FollowedBreach.CODE, swept, BEN_THANH, null, clock.today().minusDays(1), BASIS);
            duties.open(FollowedBreach.CODE, met, BEN_THANH, null, clock.today().minusDays(1), BASIS);
            duties.meet(met, FollowedBreach.CODE);
        });
        await().until(() -> ledger.state(swept) == DutyState.BREACHED);
        int _ = sweeper.sweep();

        for (UUID about : List.of(swept, met)) {
            assertThat(ledger.told(FollowedBreach.following(about))).containsExactly("opened");
            assertThat(ledger.dueOn(FollowedBreach.following(about)))
                    .isEqualTo(clock.today().plusDays(29));
        }
    }

    @Test
    void a_breach_whose_effect_fails_waits_and_holds_up_no_other() throws SQLException {
        UUID impossible = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            duties.open(
                    FollowedBreach.IMPOSSIBLE,
                    impossible,
                    BEN_THANH,
                    null,
                    clock.today().minusDays(9),
                    BASIS);
            duties.open(PUBLISH, other, BEN_THANH, null, clock.today().minusDays(1), BASIS);
        });

        try {
            await().until(() -> ledger.state(other) == DutyState.BREACHED);
            assertThat(ledger.state(impossible)).isEqualTo(DutyState.OPEN);
        } finally {
            ledger.remove(impossible);
        }
    }

    @Test
    void a_duty_given_to_another_is_theirs_from_then_on() {
        UUID consultation = UUID.randomUUID();
        open(consultation, clock.today().plusDays(1));

        QuarkusTransaction.requiringNew().run(() -> {
            duties.entrust(consultation, PUBLISH, "another");
            duties.entrust(consultation, PUBLISH, "another");
        });

        assertThat(ledger.accountable(consultation)).isEqualTo("another");
        assertThat(ledger.told(consultation)).containsExactly("opened", "entrusted");
    }

    private void open(UUID consultation, LocalDate dueOn) {
        QuarkusTransaction.requiringNew().run(() -> duties.open(PUBLISH, consultation, BEN_THANH, null, dueOn, BASIS));
    }
}
