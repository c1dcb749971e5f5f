package vn.danchu.verification.rig;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/**
 * A file system in memory, small enough to be filled, below the data of a part.
 *
 * @param folder where it is
 */
public record SmallDisk(Path folder) {

    private static final Path MOUNTS = Path.of("/proc/self/mounts");
    private static final int BLOCK = 4_096;

    /**
     * Puts one there.
     *
     * @throws IOException where we may not, which needs root
     */
    static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var _ = Program.of(
                        "mount", "-t", "tmpfs", "-o", "mode=0700,size=" + megabytes + "m", "danchu", folder.toString())
                .output();
        return new SmallDisk(folder);
    }

    /** Takes away all that are below a folder; what was on them is gone. */
    static void unmount(Path below) throws IOException, InterruptedException {
        List<Path> mounted = Files.readAllLines(MOUNTS).stream()
                .map(line -> Path.of(line.split(" ", -1)[1]))
                .filter(folder -> folder.startsWith(below.toAbsolutePath().normalize()))
                .sorted(Comparator.reverseOrder())
                .toList();
        for (Path folder : mounted) {
            var _ = Program.of("umount", folder.toString()).output();
        }
    }

    /**
     * Fills it to the last block; again where something has become free.
     *
     * @return how many bytes the filling has
     */
    public long fill() throws IOException {
        FileStore store = Files.getFileStore(folder);
        byte[] block = new byte[BLOCK];
        try (OutputStream out =
                Files.newOutputStream(filling(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (store.getUsableSpace() > 0) {
                out.write(block);
            }
        } catch (IOException full) {
            if (store.getUsableSpace() > 0) {
                throw full;
            }
        }
        return Files.size(filling());
    }

    /** Gives the room back. */
    public void free() throws IOException {
        Files.deleteIfExists(filling());
    }

    private Path filling() {
        return folder.resolve("danchu-filling");
    }
}
