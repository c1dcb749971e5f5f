package vn.danchu.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Settings settings = Settings.of(config(Map.of(
            "danchu.secret", "s3cret",
            "danchu.repeated", "${danchu.secret}",
            "danchu.longer", "${danchu.secret}/more",
            "danchu.lost", "${danchu.nowhere}",
            "other.secret", "s3cret")));

    @Test
    void a_setting_that_repeats_another_is_judged_there() {
        assertThat(settings.keysOf("s3cret"::equals)).containsExactly("danchu.secret");
    }

    @Test
    void a_setting_made_from_another_is_judged_by_what_it_comes_to() {
        assertThat(settings.find("danchu.longer")).contains("s3cret/more");
    }

    @Test
    void a_setting_that_comes_to_nothing_is_none() {
        assertThat(settings.find("danchu.lost")).isEmpty();
    }

    @Test
    void the_parts_of_a_list_belong_to_it() {
        Settings lists = new Settings(Map.of("list", "a", "list[0]", "b", "lists", "c"));

        assertThat(lists.keysBelow("list")).containsExactly("list", "list[0]");
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }
}
