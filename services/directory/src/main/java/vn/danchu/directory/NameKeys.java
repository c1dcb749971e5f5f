package vn.danchu.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Query;
import vn.danchu.platform.text.VietnameseText;

/**
 * The keys by which a name is found however it is typed. Every table with names has the columns {@code name},
 * {@code name_fold} and {@code name_tone_key}, and is searched by the two conditions here.
 *
 * @param fold without marks
 * @param toneKey with the tone at the end of its syllable
 */
@Embeddable
public record NameKeys(
        @Column(name = "name_fold") String fold,
        @Column(name = "name_tone_key") String toneKey) {

    /** What every match fulfils: without marks, the words are in the name. */
    public static final String MATCHES = " name_fold like :partOfFold ";

    /** The order of matches: as written, then but for the place of the tone, then without marks, then parts of names. */
    public static final String BEST_FIRST = """

            case when lower(name) = lower(:words) then 0
                 when name_tone_key = :toneKey then 1
                 when name_fold = :fold then 2
                 when name_tone_key like :partOfToneKey then 3
                 else 4 end\s""";

    public static NameKeys of(String name) {
        return new NameKeys(VietnameseText.fold(name), VietnameseText.toneKey(name));
    }

    /** Sets what {@link #MATCHES} and {@link #BEST_FIRST} ask for. */
    public static void set(Query query, String words) {
        NameKeys keys = of(words);
        query.setParameter("words", words)
                .setParameter("toneKey", keys.toneKey)
                .setParameter("fold", keys.fold)
                .setParameter("partOfToneKey", part(keys.toneKey))
                .setParameter("partOfFold", part(keys.fold));
    }

    /** The words as a part of a name, with the signs that {@code like} knows taken as they are. */
    private static String part(String key) {
        return "%" + key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
