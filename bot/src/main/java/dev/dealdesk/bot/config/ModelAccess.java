package dev.dealdesk.bot.config;

import java.net.URI;
import java.util.Optional;

/**
 * Which language model may be asked, and where.
 *
 * @param url another address than the provider's own
 * @param model another model than the provider's usual one
 */
public record ModelAccess(
    Provider provider, Optional<URI> url, Optional<Secret> key, Optional<String> model) {

  /** Who runs the model. */
  public enum Provider {
    /** No model is asked. */
    NONE,
    /** OpenAI, or any server that speaks its protocol. */
    OPENAI,
    ANTHROPIC,
    GEMINI,
    OLLAMA
  }
}
