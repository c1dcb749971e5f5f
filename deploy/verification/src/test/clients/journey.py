"""A ward portal in Python: it shows what is asked, sends what a citizen says of it, and tells them what became of that."""

import os
import sys
import uuid

from danchu import consultation
from danchu.consultation.exceptions import NotFoundException

configuration = consultation.Configuration(
    host=os.environ["DANCHU_GATEWAY"], access_token=os.environ["DANCHU_TOKEN"]
)
with consultation.ApiClient(configuration) as danchu:
    consultations = consultation.ConsultationsApi(danchu)
    comments = consultation.CommentsApi(danchu)

    page = consultations.list_consultations(
        limit=1, state=consultation.ConsultationState.OPEN, unit="26737"
    )
    asked = consultations.read_consultation(page.items[0].id)
    print(f"asked {asked.title}, until {asked.closes_on}")

    comment = consultation.SubmitComment(
        text=sys.argv[1],
        stance=consultation.Stance.OTHER,
        channel=consultation.ConsultationForm.PORTAL,
        consent=consultation.Consent(accepted=True, purpose="CONSULTATION", version="2026-01"),
    )
    key = str(uuid.uuid4())
    sent = comments.submit_comment(asked.id, key, comment)
    sent_again = comments.submit_comment(asked.id, key, comment)
    print(f"the same key, the same comment: {str(sent.id == sent_again.id).lower()}")

    kept = comments.read_comment(sent.id)
    print(f"kept {kept.id} {kept.state.value}: {kept.text}")

    try:
        comments.read_comment(uuid.uuid4())
    except NotFoundException as refused:
        problem = refused.data
        assert isinstance(problem, consultation.Problem)
        print(f"refused {problem.status} {problem.type}: {problem.detail}")
