package dev.dealdesk.bot.record;

import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.upkeep.Moves;

/** Says what moves along with an account or a contact. */
record MovesText(Texts texts, String word) {

  String of(Moves moves) {
    return moves.isNone()
        ? texts.say("record.moves.none")
        : texts.say(
            "record.moves",
            "kind",
            word,
            "opportunities",
            moves.opportunities(),
            "contacts",
            moves.contacts(),
            "roles",
            moves.roles(),
            "collapsed",
            moves.collapsed(),
            "primary",
            moves.primary());
  }
}
