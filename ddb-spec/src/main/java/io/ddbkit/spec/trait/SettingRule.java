package io.ddbkit.spec.trait;

import java.util.stream.Stream;

/**
 * Judges the composed value of a setting, beside all others of the same table or of the same entry,
 * whoever said them.
 */
@FunctionalInterface
public interface SettingRule<T> {

  /**
   * What is wrong, or worth a warning.
   *
   * @param value the setting's value
   * @param all every setting, this one among them; of an entry, its own and those that it shares
   *     with the table
   */
  Stream<Violation> judge(T value, Settings all);
}
