package vn.danchu.verification.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danchu.local.part.Workspace;

/** The small disks of a rig. Where none can be put, the part has an ordinary one, and whoever asks for the small one is told why. */
final class SmallDisks {

    private static final Path MOUNTS = Path.of("/proc/self/mounts");

    private final Workspace workspace;
    private final Map<String, SmallDisk> disks = new HashMap<>();
    private @Nullable String hindrance;

    SmallDisks(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Puts them below the data of parts, which there are none of yet.
     *
     * @param megabytes by part
     */
    void put(Map<String, Integer> megabytes) throws InterruptedException {
        for (Map.Entry<String, Integer> wanted : megabytes.entrySet()) {
            Path folder = workspace.data(wanted.getKey());
            try {
                Files.createDirectories(folder);
                var _ = Program.of(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "mode=0700,size=" + wanted.getValue() + "m",
                                "danchu",
                                folder.toString())
                        .output();
                disks.put(wanted.getKey(), new SmallDisk(folder));
            } catch (IOException forbidden) {
                hindrance = forbidden.getMessage();
            }
        }
    }

    SmallDisk of(String part) throws IOException {
        SmallDisk disk = disks.get(part);
        if (disk == null) {
            throw new IOException(part + " has no small disk. " + hindrance);
        }
        return disk;
    }

    /** Takes all of them away, also those that a run has left which was killed; what was on them is gone. */
    void takeAway() throws IOException, InterruptedException {
        Path ours = workspace.folder().toAbsolutePath().normalize();
        List<Path> mounted = Files.readAllLines(MOUNTS).stream()
                .map(line -> Path.of(line.split(" ", -1)[1]))
                .filter(folder -> folder.startsWith(ours))
                .sorted(Comparator.reverseOrder())
                .toList();
        for (Path folder : mounted) {
            var _ = Program.of("umount", folder.toString()).output();
        }
    }
}
