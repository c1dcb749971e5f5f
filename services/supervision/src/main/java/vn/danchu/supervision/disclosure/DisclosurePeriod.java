package vn.danchu.supervision.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.DisclosureForm;

/** A period for which a disclosure stands, or stood: what art. 13(2) lists for each quarter. */
@Entity
@Table(name = "disclosure_period")
class DisclosurePeriod {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "disclosure_id")
    private Disclosure disclosure;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> forms;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "posted_until")
    private @Nullable LocalDate postedUntil;

    @Column(name = "broadcast_until")
    private @Nullable LocalDate broadcastUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable PeriodEnding ending;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    protected DisclosurePeriod() {}

    /** It begins. */
    DisclosurePeriod(NewPeriod period, Disclosure disclosure, List<String> forms, @Nullable LocalDate postedUntil) {
        this.id = period.id();
        this.disclosure = disclosure;
        this.forms = List.copyOf(forms);
        this.publishedAt = period.now();
        this.publishedOn = period.today();
        this.postedUntil = postedUntil;
        this.broadcastUntil = period.toldUntil();
    }

    boolean stands() {
        return ending == null;
    }

    /** It ends, unless it has ended; one whose last day has passed stood to it, whatever happens afterwards. */
    void end(PeriodEnding how, LocalDate on) {
        if (!stands()) {
            return;
        }
        boolean over = new Standing(postedUntil, on).isOver();
        ending = over ? PeriodEnding.COMPLETED : how;
        endedOn = over ? postedUntil : on;
    }

    /** As everybody sees it. */
    DisclosedPeriodView view() {
        return new DisclosedPeriodView(
                id,
                disclosure.id(),
                disclosure.unit(),
                disclosure.item(),
                disclosure.group(),
                disclosure.publicTitle(),
                forms.stream().map(DisclosureForm::valueOf).toList(),
                disclosure.namesPersons(),
                publishedAt,
                publishedOn,
                postedUntil,
                broadcastUntil,
                ending,
                endedOn);
    }
}
