package vn.danchu.supervision.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.supervision.DisclosureAudience;

/** An item of the checklist (nội dung phải công khai). Its words are those of the law. */
@Entity
@Table(name = "disclosure_item")
class DisclosureItem {

    @Id
    private String code;

    @Column(name = "group_code")
    private String groupCode;

    @Enumerated(EnumType.STRING)
    private DisclosureAudience audience;

    private int position;

    @Enumerated(EnumType.STRING)
    private Posting posting;

    /** Whether it may name the poor, the sick or conscripts. */
    @Column(name = "names_persons")
    private boolean namesPersons;

    /** Whether the heads of residential communities are told of it. */
    private boolean told;

    @Column(name = "name_vi")
    private String vietnameseName;

    @Column(name = "name_en")
    private String name;

    private String basis;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    protected DisclosureItem() {}

    boolean holds(LocalDate on) {
        return !on.isBefore(validFrom) && (validUntil == null || on.isBefore(validUntil));
    }

    int position() {
        return position;
    }

    DisclosureItemView view() {
        return new DisclosureItemView(
                code, groupCode, audience, vietnameseName, name, basis, posting, namesPersons, told);
    }
}
