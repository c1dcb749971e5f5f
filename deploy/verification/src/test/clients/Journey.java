import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.UUID;
import vn.danchu.client.ApiClient;
import vn.danchu.client.ApiException;
import vn.danchu.client.consultation.CommentsApi;
import vn.danchu.client.consultation.CommentView;
import vn.danchu.client.consultation.Consent;
import vn.danchu.client.consultation.ConsultationsApi;
import vn.danchu.client.consultation.ConsultationForm;
import vn.danchu.client.consultation.ConsultationState;
import vn.danchu.client.consultation.ConsultationView;
import vn.danchu.client.consultation.Problem;
import vn.danchu.client.consultation.Stance;
import vn.danchu.client.consultation.SubmitComment;

/** A ward portal in Java: it shows what is asked, sends what a citizen says of it, and tells them what became of that. */
public final class Journey {

    private Journey() {}

    public static void main(String[] arguments) throws ApiException, JsonProcessingException {
        ApiClient danchu = new ApiClient();
        danchu.updateBaseUri(System.getenv("DANCHU_GATEWAY"));
        danchu.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + System.getenv("DANCHU_TOKEN")));
        ConsultationsApi consultations = new ConsultationsApi(danchu);
        CommentsApi comments = new CommentsApi(danchu);

        List<ConsultationView> open = consultations
                .listConsultations(null, 1, ConsultationState.OPEN, "26737")
                .getItems();
        ConsultationView asked = consultations.readConsultation(open.get(0).getId());
        System.out.println("asked " + asked.getTitle() + ", until " + asked.getClosesOn());

        SubmitComment comment = new SubmitComment()
                .text(arguments[0])
                .stance(Stance.OTHER)
                .channel(ConsultationForm.PORTAL)
                .consent(new Consent().accepted(true).purpose("CONSULTATION").version("2026-01"));
        String key = UUID.randomUUID().toString();
        CommentView sent = comments.submitComment(asked.getId(), key, comment);
        CommentView sentAgain = comments.submitComment(asked.getId(), key, comment);
        System.out.println("the same key, the same comment: " + sent.getId().equals(sentAgain.getId()));

        CommentView kept = comments.readComment(sent.getId());
        System.out.println("kept " + kept.getId() + " " + kept.getState() + ": " + kept.getText());

        try {
            comments.readComment(UUID.randomUUID());
        } catch (ApiException refused) {
            Problem problem = danchu.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
            System.out.println("refused " + problem.getStatus() + " " + problem.getType() + ": " + problem.getDetail());
        }
    }
}
