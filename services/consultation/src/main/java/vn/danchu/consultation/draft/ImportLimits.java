package vn.danchu.consultation.draft;

/**
 * How large a draft may be. The longest code in force has some 700 articles and 600,000 characters. Depth needs no
 * limit: {@link ElementKind} allows seven levels.
 *
 * @param characters in UTF-16 units
 * @param lines of the source
 * @param elements of the tree
 * @param warnings kept; further ones are counted
 */
record ImportLimits(int characters, int lines, int elements, int warnings) {

    static final ImportLimits USUAL = new ImportLimits(1_000_000, 50_000, 20_000, 1_000);
}
