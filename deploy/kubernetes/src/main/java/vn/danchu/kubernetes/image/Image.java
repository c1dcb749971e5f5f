package vn.danchu.kubernetes.image;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Writes the image of a deployable as a file that {@code docker load} and every registry's client take. It holds the C
 * library, a Java runtime of the modules we use, and the application: no shell, no package manager, nobody's password.
 * The same sources give the same image, and layers that change seldom come first.
 */
public final class Image {

    private static final String NUMBER_OF_NOBODY = "10001:10001";

    /** What the container runs; heap and collector fit the room that {@code base/shape} gives. */
    private static final List<String> COMMAND = List.of(
            "/opt/java/bin/java",
            "-XX:MaxRAMPercentage=45",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            // It would keep a file open that nobody reads.
            "-XX:-UsePerfData",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-jar",
            "/application/quarkus-run.jar");

    private Image() {}

    /** {@code Image <project> <module> <name> <tag>}: writes {@code target/image/<name>.tar}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path application = project.resolve(arguments[1]).resolve("target/quarkus-app");
        String name = arguments[2];
        Path work = Files.createDirectories(project.resolve("deploy/kubernetes/target/image"));
        Path file = work.resolve(name + ".tar");
        write(name, arguments[3], application, CLibrary.in(work), JavaRuntime.in(work), work, file);
        report(System.out, name, arguments[3], file);
    }

    private static void write(
            String name, String tag, Path application, Path library, Path runtime, Path work, Path file)
            throws IOException, InterruptedException {
        try {
            JibContainerBuilder image = Jib.fromScratch()
                    .addFileEntriesLayer(layer("system", library, "/"))
                    .addFileEntriesLayer(layer("java", runtime, "/opt/java"))
                    .addFileEntriesLayer(layer("libraries", application.resolve("lib"), "/application/lib"))
                    .addFileEntriesLayer(layer("framework", application.resolve("quarkus"), "/application/quarkus"))
                    .addFileEntriesLayer(applicationLayer(application))
                    .setUser(NUMBER_OF_NOBODY)
                    .setWorkingDirectory(AbsoluteUnixPath.get("/application"))
                    .setEnvironment(Map.of("LANG", "C.UTF-8", "HOME", "/tmp"))
                    .setExposedPorts(Port.tcp(8080))
                    .addLabel("org.opencontainers.image.title", "Danchu: " + name)
                    .addLabel("org.opencontainers.image.version", tag)
                    .addLabel("org.opencontainers.image.licenses", "Apache-2.0")
                    .setEntrypoint(COMMAND);
            image.containerize(Containerizer.to(TarImage.at(file).named("danchu/" + name + ":" + tag))
                    .setOfflineMode(true)
                    .setBaseImageLayersCache(work.resolve("cache"))
                    .setApplicationLayersCache(work.resolve("cache")));
        } catch (ExecutionException
                | RegistryException
                | CacheDirectoryCreationException
                | InvalidImageReferenceException failure) {
            throw new IOException("The image of " + name + " cannot be written", failure);
        }
    }

    private static FileEntriesLayer applicationLayer(Path application) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("application");
        add(layer, application.resolve("app"), "/application/app");
        add(layer, application.resolve("quarkus-run.jar"), "/application/quarkus-run.jar");
        return layer.build();
    }

    private static FileEntriesLayer layer(String name, Path folder, String target) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        add(layer, folder, target.equals("/") ? "" : target);
        return layer.build();
    }

    /** In the order of their names, with rights that do not depend on whose umask wrote them. */
    private static void add(FileEntriesLayer.Builder layer, Path source, String target) throws IOException {
        try (var files = Files.walk(source)) {
            for (Path file : files.sorted().toList()) {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                String place = target + (file.equals(source) ? "" : "/" + source.relativize(file));
                boolean runs = Files.isExecutable(file);
                layer.addEntry(
                        file.toRealPath(),
                        AbsoluteUnixPath.get(place),
                        FilePermissions.fromOctalString(runs ? "755" : "644"));
            }
        }
    }

    private static void report(PrintStream out, String name, String tag, Path file) throws IOException {
        out.printf(
                Locale.ROOT,
                "danchu/%s:%s  %.0f MB  %s%n",
                name,
                tag,
                Files.size(file) / 1e6,
                Path.of("").toAbsolutePath().relativize(file));
    }
}
