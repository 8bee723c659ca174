package io.ddbkit.api;

import io.ddbkit.traits.Streams;

/** A program that calls a canonical constructor, which is not API. */
public final class ConstructorCaller {
  private ConstructorCaller() {}

  /** What it makes of a trait by its constructor. */
  public static String words() {
    return new Streams(new Streams.ChangeStream.Off()).toString();
  }
}
