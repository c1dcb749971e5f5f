// A ward portal in TypeScript: it shows what is asked, sends what a citizen says of it, and tells them what became of that.
import { consultation } from "@danchu/client";

declare const process: { argv: string[]; env: Record<string, string | undefined> };

const danchu = new consultation.Configuration({
    basePath: process.env["DANCHU_GATEWAY"],
    accessToken: process.env["DANCHU_TOKEN"],
});
const consultations = new consultation.ConsultationsApi(danchu);
const comments = new consultation.CommentsApi(danchu);

const open = await consultations.listConsultations({ limit: 1, state: "OPEN", unit: "26737" });
const asked = await consultations.readConsultation({ id: open.items[0]!.id });
console.log(`asked ${asked.title}, until ${asked.closesOn}`);

const request: consultation.SubmitCommentRequest = {
    consultation: asked.id,
    idempotencyKey: crypto.randomUUID(),
    submitComment: {
        text: process.argv[2]!,
        stance: "OTHER",
        channel: "PORTAL",
        consent: { accepted: true, purpose: "CONSULTATION", version: "2026-01" },
    },
};
const sent = await comments.submitComment(request);
const sentAgain = await comments.submitComment(request);
console.log(`the same key, the same comment: ${sent.id === sentAgain.id}`);

const kept = await comments.readComment({ id: sent.id });
console.log(`kept ${kept.id} ${kept.state}: ${kept.text}`);

try {
    await comments.readComment({ id: crypto.randomUUID() });
} catch (error) {
    if (!(error instanceof consultation.ResponseError)) {
        throw error;
    }
    const problem: consultation.Problem = consultation.ProblemFromJSON(await error.response.json());
    console.log(`refused ${problem.status} ${problem.type}: ${problem.detail}`);
}
