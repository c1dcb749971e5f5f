package vn.danchu.consultation.draft;

/** What the reader of a text wants a person to look at. */
public enum WarningKind {
    /** Numbers are left out: an article is missing, or its heading wasn't recognised. */
    NUMBERS_MISSING,
    /** A number comes again, or one that should have come before. The element is kept, with an address of its own. */
    NUMBER_REPEATED,
    /** The articles begin again at 1, as in a regulation behind the decision that promulgates it. */
    NUMBERING_RESTARTS,
    /** The element was recognised though its opening is not written as it should be: «Điêu 5», «ChươnX», «2,». */
    OPENING_DOUBTFUL,
    /** A line begins like an element but can't be one where it stands; it is kept as text. */
    NOT_AN_ELEMENT,
    /** New wording of another text that this one amends; it is kept as text of the article that amends it. */
    QUOTED,
    /** A quotation is opened and never closed; it was taken to end before the next heading. */
    QUOTATION_OPEN,
    /** A table, kept as text. */
    TABLE,
    /** A line with nothing but a number, as a scanner leaves it of the page's; it is kept as text. */
    PAGE_NUMBER,
    /** From here on, words seem to be written in the fonts from before Unicode, and show as other letters. */
    LEGACY_ENCODING,
    /** No article was found, so that people can comment on the whole only. */
    NO_ARTICLES
}
