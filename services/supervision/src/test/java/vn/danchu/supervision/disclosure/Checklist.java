package vn.danchu.supervision.disclosure;

import vn.danchu.contracts.supervision.DisclosureAudience;

/** Items for tests that need one and no more of it. */
final class Checklist {

    private Checklist() {}

    /** One for everybody, which names no person. */
    static DisclosureItemView item(Posting posting) {
        return new DisclosureItemView(
                "X", "X", DisclosureAudience.PUBLIC, "Nội dung", "Item", "LOCAL", posting, false, false);
    }
}
