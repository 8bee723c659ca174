package io.ddbkit.traits.raw;

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

  /** A stream of this view. */
  public static RawStream on(String viewType) {
    return new RawStream(Optional.of(true), Optional.of(viewType));
  }
}
