package io.ddbkit.spec.trait;

import java.util.stream.Stream;

/**
 * Checks the composed value of a setting, together with the other settings of the table or entry.
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
  Stream<Violation> check(T value, Settings all);
}
