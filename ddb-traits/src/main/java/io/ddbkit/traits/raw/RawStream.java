package io.ddbkit.traits.raw;

import static java.util.Objects.requireNonNull;

import io.ddbkit.traits.internal.codec.AwsMembers;
import java.util.Optional;

/**
 * A {@code StreamSpecification}.
 *
 * @param streamEnabled whether there is a stream
 * @param streamViewType what its records hold
 */
@AwsMembers
public record RawStream(Optional<Boolean> streamEnabled, Optional<String> streamViewType) {

  public RawStream {
    requireNonNull(streamEnabled, "streamEnabled");
    requireNonNull(streamViewType, "streamViewType");
  }

  /** A stream of this view. */
  public static RawStream on(String viewType) {
    requireNonNull(viewType, "viewType");
    return new RawStream(Optional.of(true), Optional.of(viewType));
  }
}
