package vn.danchu.verification.rig;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file system in memory, small enough to be filled, below the data of a part.
 *
 * @param folder where it is
 */
public record SmallDisk(Path folder) {

    private static final int BLOCK = 4_096;

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
