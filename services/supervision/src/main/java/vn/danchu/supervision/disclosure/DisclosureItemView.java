package vn.danchu.supervision.disclosure;

import vn.danchu.contracts.supervision.DisclosureAudience;

/**
 * An item of the checklist.
 *
 * @param code of the item
 * @param group of items it belongs to: the clause of the law
 * @param audience to whom it is disclosed
 * @param vietnameseName in the words of the law
 * @param name the same in English, shortened
 * @param basis the article
 * @param posting how long it stands once it is published
 * @param namesPersons whether it may name persons: then its words are masked, not indexed, and removed at the end
 * @param told whether the heads of residential communities are told of it, and the loudspeakers tell it where there are any
 */
public record DisclosureItemView(
        String code,
        String group,
        DisclosureAudience audience,
        String vietnameseName,
        String name,
        String basis,
        Posting posting,
        boolean namesPersons,
        boolean told) {}
