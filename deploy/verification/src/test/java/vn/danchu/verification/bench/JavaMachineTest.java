package vn.danchu.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JavaMachineTest {

    private static final int ARRAYS = 100;
    private static final int BYTES_OF_AN_ARRAY = 1_000_000;

    @Test
    void a_process_tells_what_it_allocated_in_threads_that_have_ended_and_that_it_compiled() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Allocating.class.getName())
                .start();
        // Before it runs our code a Java process may not be ready to be asked.
        assertThat(process.getInputStream().read()).isEqualTo('\n');
        try (JavaMachine machine = JavaMachine.of(process.toHandle())) {
            long before = machine.allocatedBytes();

            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            assertThat(process.getInputStream().read()).isEqualTo('\n');

            assertThat(machine.allocatedBytes() - before)
                    .isBetween((long) ARRAYS * BYTES_OF_AN_ARRAY, (long) ARRAYS * BYTES_OF_AN_ARRAY + 1_000_000);
            assertThat(machine.compiling()).isPositive();
        } finally {
            process.destroy();
        }
    }

    /** Says that it runs, allocates when it is told to, and says when it has. */
    static final class Allocating {

        static volatile byte[] kept = new byte[0];

        private Allocating() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            say();
            while (System.in.read() >= 0) {
                Thread thread = new Thread(() -> {
                    for (int array = 0; array < ARRAYS; array++) {
                        kept = new byte[BYTES_OF_AN_ARRAY];
                    }
                });
                thread.start();
                thread.join();
                say();
            }
        }

        private static void say() {
            System.out.write('\n');
            System.out.flush();
        }
    }
}
