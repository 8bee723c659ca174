package io.ddbkit.traits.raw;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.traits.Streams;
import java.util.Arrays;

/** Rules about the stream and the key at rest. */
final class RawStreamRules {
  private static final Path STREAM = Path.of("StreamSpecification");
  private static final Path SSE = Path.of("SSESpecification");
  private static final Path VIEW = STREAM.component("StreamViewType");

  private final RawTable raw;
  private final RawRules rules;

  RawStreamRules(RawTable raw, RawRules rules) {
    this.raw = raw;
    this.rules = rules;
  }

  void judge() {
    raw.streamSpecification().ifPresent(this::stream);
    raw.sseSpecification().ifPresent(this::encryption);
  }

  private void encryption(RawEncryption sse) {
    sse.sseType()
        .filter(type -> !type.equals("KMS"))
        .ifPresent(type -> rules.found("encryption.type", SSE.component("SSEType"), type));
    if (!sse.enabled().orElse(false)) {
      sse.kmsMasterKeyId()
          .ifPresentOrElse(
              key -> disabled(SSE.component("KMSMasterKeyId"), key),
              () -> sse.sseType().ifPresent(type -> disabled(SSE.component("SSEType"), type)));
    }
  }

  private void disabled(Path place, String said) {
    rules.found("encryption.enabled", place, said);
  }

  private void stream(RawStream stream) {
    if (stream.streamEnabled().isEmpty()) {
      rules.found("stream.enabled", STREAM.component("StreamEnabled"), "nothing");
      return;
    }
    boolean enabled = stream.streamEnabled().get();
    if (enabled && stream.streamViewType().isEmpty()) {
      rules.found("stream.view.present", VIEW, "no view type");
    }
    if (!enabled && stream.streamViewType().isPresent()) {
      rules.found("stream.view.enabled-only", VIEW, stream.streamViewType().get());
    }
    stream
        .streamViewType()
        .filter(view -> Arrays.stream(Streams.View.values()).noneMatch(v -> v.name().equals(view)))
        .ifPresent(view -> rules.found("stream.view.known", VIEW, view));
  }
}
