/**
 * Asks one question at a time. Of what is wanted while an answer is awaited, only the newest is asked then, so that a slider that
 * is dragged gets an answer as often as there is one. What is thrown is told as null.
 */
export function newestOnly<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  take: (question: Question, answer: Answer | null) => void,
): (question: Question) => void {
  let asking = false;
  let next: { readonly question: Question } | null = null;
  async function work(first: Question): Promise<void> {
    asking = true;
    for (let question: Question | undefined = first; question !== undefined;) {
      const asked: Question = question;
      take(asked, await ask(asked).catch(() => null));
      question = next?.question;
      next = null;
    }
    asking = false;
  }
  return (question) => {
    if (asking) next = { question };
    else void work(question);
  };
}
