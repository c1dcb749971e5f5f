package vn.danchu.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The texts that stand in compiled code, constants and others, for tests that hold all of them to a rule. */
public final class Literals {

    /** How the canonical form of a legal basis begins. */
    private static final Pattern LAW = Pattern.compile(
            "(?:LOCAL\\b|(?:Law|Decree|Circular|Joint Resolution|Resolution|Ordinance|Decision) \\S*\\d|Law on |\\w+ Code ).*",
            Pattern.DOTALL);

    /** Stands in a literal for what is put into it at run time; the compiler uses it for {@code +}. */
    private static final String PUT_IN = "\u0001";

    private Literals() {}

    /**
     * Those below a package, tests left out, that begin as the basis of a rule does: an article, or that there is none. Where a
     * citation is put into a text at run time, an example stands for it.
     */
    public static SortedSet<String> ofLaw(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root).stream()
                        .flatMap(Literals::of)
                        .filter(text -> LAW.matcher(text).matches() && text.indexOf('\\') < 0)
                        .map(text -> text.replace(PUT_IN, "Law 10/2022 art. 28(3)"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(JavaClass type) {
        return type.getSource().stream().flatMap(source -> of(source.getUri()));
    }

    private static Stream<String> of(URI compiled) {
        try (InputStream bytes = compiled.toURL().openStream()) {
            return StreamSupport.stream(
                            ClassFile.of()
                                    .parse(bytes.readAllBytes())
                                    .constantPool()
                                    .spliterator(),
                            false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
