package io.ddbkit.provisioner.internal.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * What the SDK on the class path models: an application may bring an older one than this was
 * compiled with. What it does not model is not there; code that names its types must not be reached
 * then.
 */
final class SdkModel {
  private static final boolean VECTOR_INDEXES = hasMember("VectorIndexes");

  private SdkModel() {}

  private static boolean hasMember(String name) {
    return TableDescription.builder().build().sdkFields().stream()
        .anyMatch(field -> field.memberName().equals(name));
  }

  static boolean hasVectorIndexes() {
    return VECTOR_INDEXES;
  }

  /**
   * Asks for an SDK that is new enough.
   *
   * @throws IllegalStateException if it is not
   */
  static void requireVectorIndexes() {
    if (!VECTOR_INDEXES) {
      throw new IllegalStateException(
          "vector indexes require software.amazon.awssdk:dynamodb 2.54.15 or later on the class"
              + " path. Import a newer software.amazon.awssdk:bom, so that all modules of the SDK"
              + " have one version");
    }
  }
}
