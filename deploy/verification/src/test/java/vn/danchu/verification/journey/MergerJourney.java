package vn.danchu.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After the merger of the demonstration: rights, lists and every figure have followed, and a second run finds it done. */
@OnThePlatform
class MergerJourney {

    @Test
    void everyFigureOfTheCityIsThatOfTheOwners(Platform platform) throws IOException, InterruptedException {
        platform.demonstrated();

        String compared = platform.shell("make -s reconcile");

        assertThat(compared)
                .containsPattern("comments by unit +[1-9][0-9]* +0\n")
                .containsPattern("all +[0-9]+ +0\n");
    }

    @ParameterizedTest
    @CsvSource({"xuanhoa.officer,200", "banco.officer,200", "city.officer,200", "tandinh.officer,403"})
    void theTableOfAnOldWardIsForTheNewOneAndForNoOther(String name, int status, Platform platform)
            throws IOException, InterruptedException {
        platform.demonstrated();
        String consultation = listed(platform, "27139").stream()
                .filter(each -> each.at("/unit/code").asText().equals("27139"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();

        assertThat(platform.door()
                        .to("GET", "/api/consultation/v1/consultations/" + consultation + "/table.docx")
                        .as(platform.people().token(name))
                        .send()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void oldAndNewCodeLeadToTheSameConsultations(Platform platform) throws IOException, InterruptedException {
        platform.demonstrated();

        assertThat(listed(platform, "27139"))
                .isEqualTo(listed(platform, "27154"))
                .extracting(each -> each.at("/unit/code").asText())
                .contains("27139", "27154");
    }

    private static List<JsonNode> listed(Platform platform, String unit) throws IOException, InterruptedException {
        JsonNode items = platform.door()
                .to("GET", "/api/consultation/v1/consultations?limit=100&unit=" + unit)
                .send()
                .orFail("Listing consultations")
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
