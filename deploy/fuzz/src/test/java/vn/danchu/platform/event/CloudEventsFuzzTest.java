package vn.danchu.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.ContractJson;
import vn.danchu.fuzz.Effort;
import vn.danchu.platform.event.CloudEvents.NoCloudEventException;

/**
 * Records of a topic on which somebody wrote who should not, or in another release. An input is a record as a person would
 * write one: headers by line ({@code ce_type: vn.danchu...}), an empty line, the value; without an empty line it has none.
 */
class CloudEventsFuzzTest {

    private static final String TOPIC = "fuzz";

    @FuzzTest(maxDuration = "")
    void aRecordIsAnEventThatIsWrittenTheSameOrNone(byte[] input) throws NoCloudEventException {
        ConsumerRecord<String, byte[]> message = message(input);
        Optional<Received<?>> read;
        try {
            read = Effort.SMALL.suffices(() -> CloudEvents.read(message));
        } catch (NoCloudEventException none) {
            return;
        }
        if (read.isPresent()) {
            Received<?> received = read.get();
            ProducerRecord<String, byte[]> written = CloudEvents.write(
                    TOPIC, received.event().getClass(), received.envelope(), ContractJson.write(received.event()));
            assertThat(CloudEvents.read(message(written.headers(), written.value())))
                    .isEqualTo(read);
        }
    }

    private static ConsumerRecord<String, byte[]> message(byte[] input) {
        int head = endOfHead(input);
        Headers headers = new RecordHeaders();
        for (String line : new String(input, 0, head, UTF_8).split("\n", -1)) {
            String[] header = line.split(": ", 2);
            headers.add(header[0], header.length == 1 ? null : header[1].getBytes(UTF_8));
        }
        return message(headers, head == input.length ? null : Arrays.copyOfRange(input, head + 2, input.length));
    }

    private static int endOfHead(byte[] input) {
        for (int at = 0; at + 1 < input.length; at++) {
            if (input[at] == '\n' && input[at + 1] == '\n') {
                return at;
            }
        }
        return input.length;
    }

    private static ConsumerRecord<String, byte[]> message(Headers headers, byte @Nullable [] value) {
        return new ConsumerRecord<>(
                TOPIC,
                0,
                0,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                null,
                value,
                headers,
                Optional.empty());
    }
}
