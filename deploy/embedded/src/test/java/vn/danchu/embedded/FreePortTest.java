package vn.danchu.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void a_port_that_was_found_is_not_found_by_the_same_class_of_another_loader() throws Exception {
        int port = FreePort.find();

        URL classes = FreePort.class.getProtectionDomain().getCodeSource().getLocation();
        try (var other = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> same = other.loadClass(FreePort.class.getName());
            assertThat(same).isNotSameAs(FreePort.class);
            assertThat(same.getMethod("find").invoke(null)).isNotEqualTo(port);
        }
    }

    @Test
    void one_that_is_taken_is_passed_over() throws IOException {
        int before = FreePort.find();
        try (var _ = new ServerSocket(before + 1)) {
            assertThat(FreePort.find()).isNotEqualTo(before + 1);
        }
    }
}
