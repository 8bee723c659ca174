package io.ddbkit.testkit.internal.simulated.shape;

import java.util.List;
import java.util.Optional;

/** The form of a value in a request. Shapes name each other, since some contain themselves. */
sealed interface Shape {

  String name();

  /** An object with these members. */
  record Structure(String name, List<Member> members) implements Shape {}

  record Listing(String name, String element, Bounds length) implements Shape {}

  record Mapping(String name, String value, Bounds size) implements Shape {}

  record Text(String name, Bounds length, Optional<String> pattern) implements Shape {}

  record Choice(String name, List<String> values) implements Shape {}

  /** A whole number; the type is the one that the service names when it can read none. */
  record Whole(String name, String type, Bounds range) implements Shape {}

  record Flag(String name) implements Shape {}

  record Bytes(String name) implements Shape {}

  /** A part of a structure. */
  record Member(String name, String shape, boolean required) {

    /** Reads {@code Name:Shape}, or {@code Name!:Shape} of one that is required. */
    static Member parse(String text) {
      var parts = text.split(":", 2);
      boolean required = parts[0].endsWith("!");
      return new Member(parts[0].replace("!", ""), parts[1], required);
    }
  }
}
