package vn.danchu.supervision.open311;

import static vn.danchu.supervision.SupervisionProblem.FORM_UNREADABLE;
import static vn.danchu.supervision.SupervisionProblem.PARAMETER_TWICE;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;
import vn.danchu.platform.text.StrictUtf8;
import vn.danchu.platform.text.VietnameseText;

/**
 * The form that a report comes in ({@code application/x-www-form-urlencoded}): read strictly, in UTF-8, each value in the one form
 * of our texts. An empty value is none. What Open311 does not know is not kept: extensions of it are sent to every city.
 */
@DomainRule
final class Form {

    static final String API_KEY = "api_key";
    static final String JURISDICTION = "jurisdiction_id";
    static final String SERVICE_CODE = "service_code";
    static final String LATITUDE = "lat";
    static final String LONGITUDE = "long";
    static final String ADDRESS = "address_string";
    static final String ADDRESS_ID = "address_id";
    static final String UNIT = "attribute[unit]";
    static final String DESCRIPTION = "description";
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String FIRST_NAME = "first_name";
    static final String LAST_NAME = "last_name";
    static final String MEDIA_URL = "media_url";

    /** What is kept of a form. The device and the account of a person are nobody's business here. */
    private static final Set<String> KNOWN = Set.of(
            API_KEY,
            JURISDICTION,
            SERVICE_CODE,
            LATITUDE,
            LONGITUDE,
            ADDRESS,
            ADDRESS_ID,
            UNIT,
            DESCRIPTION,
            EMAIL,
            PHONE,
            FIRST_NAME,
            LAST_NAME,
            MEDIA_URL);

    private static final int HEX = 16;

    private final SortedMap<String, String> values;

    private Form(SortedMap<String, String> values) {
        this.values = values;
    }

    /** What the bytes say, or why they cannot be read. */
    static Outcome<Form> read(byte[] body) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            int equals = pair.indexOf('=');
            Optional<String> name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            Optional<String> value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                return new Outcome.Refused<>(Refusal.of(FORM_UNREADABLE)
                        .at(name.filter(KNOWN::contains).orElse(null)));
            }
            String text = VietnameseText.normalise(value.get());
            if (KNOWN.contains(name.get()) && !text.isEmpty() && values.put(name.get(), text) != null) {
                return new Outcome.Refused<>(Refusal.of(PARAMETER_TWICE).at(name.get()));
            }
        }
        return new Outcome.Done<>(new Form(values));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** All that was said but the key, in one order: two forms that say the same have the same. */
    String said() {
        StringBuilder said = new StringBuilder();
        values.forEach((name, value) -> {
            if (!name.equals(API_KEY)) {
                said.append(name).append('=').append(value.length()).append(':').append(value);
            }
        });
        return said.toString();
    }

    /** Never what it says, which is a person's. */
    @Override
    public String toString() {
        return "Form" + values.keySet();
    }

    private static Optional<String> decoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char each = encoded.charAt(at);
            if (each == '+') {
                bytes.write(' ');
            } else if (each != '%') {
                bytes.write(each);
            } else {
                int high = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 1), HEX) : -1;
                int low = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 2), HEX) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high * HEX + low);
                at += 2;
            }
        }
        return switch (StrictUtf8.decode(bytes.toByteArray())) {
            case StrictUtf8.Decoded.Text(String text) -> Optional.of(text);
            case StrictUtf8.Decoded.Malformed _ -> Optional.empty();
        };
    }
}
