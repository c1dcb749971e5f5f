package vn.danchu.verification.fault;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import vn.danchu.verification.Clocks;
import vn.danchu.verification.Opening;
import vn.danchu.verification.rig.Rig;

/** Two things at once of which only one can come first. */
final class Races {

    private Races() {}

    /** Two hundred citizens comment while the last day of a consultation ends. */
    record AgainstTheClosing() implements Fault {

        private static final int VOICES = 200;
        private static final int DAYS = 21;
        private static final String WARD = "tandinh";

        @Override
        public String words() {
            return VOICES + " comments while the consultation closes";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            Rig rig = scene.rig();
            UUID consultation = new Opening(rig.door(), rig.people()).of(WARD, "Chạy đua với giờ khép");
            Clocks clocks = new Clocks(rig.door(), rig.people());
            List<Future<?>> voices = scene.load().all(consultation, WARD, VOICES);
            Thread.sleep(scene.random().nextInt(300, 1_000));
            clocks.moveTo(clocks.today().plusDays(DAYS));
            for (Future<?> voice : voices) {
                try {
                    voice.get();
                } catch (ExecutionException failure) {
                    throw new IOException("A voice of the race fell over.", failure.getCause());
                }
            }
            scene.load().open("Sau cuộc chạy đua");
            ClientLog.Told told = scene.log().read();
            long sent = told.sent().values().stream()
                    .filter(each -> each.matter().equals(consultation.toString()))
                    .count();
            return Struck.with(sent + " sent, the day ended in the middle");
        }
    }
}
