import { openForm } from "./form.js";
import { say } from "./texts.js";

/**
 * Lets the bot answer to something a person did, and opens the form it may answer with.
 *
 * @returns what went wrong, to be shown; empty if all is well
 */
export async function act(call) {
  try {
    const answer = await call();
    if (answer.form) {
      openForm(answer.form, answer.id);
    }
    return answer.answered === null ? say("noAnswer") : "";
  } catch (refused) {
    return refused.message;
  }
}
