package vn.danchu.directory.community;

import static vn.danchu.directory.DirectoryProblem.COMMUNITY_NAME_TAKEN;
import static vn.danchu.directory.DirectoryProblem.KIND_NOT_FOR_UNIT;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danchu.contracts.directory.CommunityKind;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.rule.DomainRule;

/** Which community a commune may have: Decree 185/2026 art. 2 and 8. */
@DomainRule
final class CommunityRules {

    private static final String KIND = "Decree 185/2026 art. 2(3)";
    private static final String NAME = "Decree 185/2026 art. 8(5)";

    private CommunityRules() {}

    /**
     * Why a community is not set up; empty where it is.
     *
     * @param unitType Phường, Xã or Đặc khu
     * @param exception the reason of the commune's People's Council for another kind (art. 2(4))
     * @param nameTaken whether another community of the commune has the name
     */
    static Optional<Refusal> refusal(
            CommunityKind kind, String unitType, @Nullable String exception, boolean nameTaken) {
        if (exception == null && !goesWith(kind, unitType)) {
            return Optional.of(Refusal.of(KIND_NOT_FOR_UNIT).at("kind").citing(KIND));
        }
        return nameTaken
                ? Optional.of(Refusal.of(COMMUNITY_NAME_TAKEN).at("name").citing(NAME))
                : Optional.empty();
    }

    /** Thôn in a rural commune, tổ dân phố in a ward; a special zone decides for itself. */
    private static boolean goesWith(CommunityKind kind, String unitType) {
        return switch (kind) {
            case THON, XOM, LANG, AP, BAN, BUON, BON, PHUM, SOC -> !unitType.equals("Phường");
            case TO_DAN_PHO, KHU_PHO, KHOI_PHO, KHOM, TIEU_KHU -> !unitType.equals("Xã");
        };
    }
}
