package vn.danchu.kubernetes.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** All of a system that Java needs: the C library of Debian, from Debian's own package, and a name for nobody. */
final class CLibrary {

    private static final List<String> PACKAGES = List.of("libc6", "libgcc-s1");

    /** Libraries that are loaded at run time, without the character sets and tools that come with them. */
    private static final Predicate<String> NEEDED =
            Pattern.compile("lib(64)?/(x86_64-linux-gnu/)?[^/]+\\.so(\\.\\d+)*").asMatchPredicate();

    private CLibrary() {}

    /** Unpacks it once. */
    static Path in(Path work) throws IOException, InterruptedException {
        Path system = work.resolve("system");
        if (!Files.exists(system.resolve("etc/passwd"))) {
            Path packages = Files.createDirectories(work.resolve("packages"));
            for (String name : PACKAGES) {
                Tool.run(packages, "apt-get", "-o", "APT::Sandbox::User=root", "download", "-qq", name);
            }
            Path unpacked = work.resolve("unpacked");
            try (var archives = Files.newDirectoryStream(packages, "*.deb")) {
                for (Path archive : archives) {
                    Tool.run(work, "dpkg-deb", "--extract", archive.toString(), unpacked.toString());
                }
            }
            copyNeeded(unpacked, system);
            write(system.resolve("etc/nsswitch.conf"), "passwd: files\nhosts: files dns\n");
            write(system.resolve("etc/group"), "danchu:x:10001:\n");
            write(system.resolve("etc/passwd"), "danchu:x:10001:10001:Danchu:/tmp:/\n");
        }
        return system;
    }

    private static void copyNeeded(Path unpacked, Path system) throws IOException {
        try (var files = Files.walk(unpacked)) {
            for (Path file : files.toList()) {
                String place = unpacked.relativize(file).toString();
                if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && NEEDED.test(place)) {
                    Path target = system.resolve(place);
                    Files.createDirectories(target.getParent());
                    Files.copy(linked(unpacked, file), target);
                    if (!target.toFile().setExecutable(true, false)) {
                        throw new IOException(target + " cannot be made executable");
                    }
                }
            }
        }
    }

    /** The file itself, or what a link of the package leads to inside it. */
    private static Path linked(Path unpacked, Path file) throws IOException {
        if (!Files.isSymbolicLink(file)) {
            return file;
        }
        Path to = Files.readSymbolicLink(file);
        return to.isAbsolute()
                ? unpacked.resolve(to.toString().substring(1))
                : file.resolveSibling(to).normalize();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
