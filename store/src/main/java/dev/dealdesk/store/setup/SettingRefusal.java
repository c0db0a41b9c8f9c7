package dev.dealdesk.store.setup;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.workspace.StageKind;

/** Why a list of names cannot become so. */
public sealed interface SettingRefusal {

  /** Another one in use is called so already, in one of the languages. */
  record NameTaken(Bilingual name) implements SettingRefusal {}

  /** It is the last stage of its kind; a process has one of each. */
  record LastOfKind(StageKind kind) implements SettingRefusal {}

  /** It is the last contact role. */
  record LastRole() implements SettingRefusal {}

  /** More than so many at once cannot be chosen from. */
  record TooMany(int most) implements SettingRefusal {}
}
