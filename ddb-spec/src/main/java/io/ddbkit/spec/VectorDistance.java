package io.ddbkit.spec;

/**
 * How the distance between two vectors is measured. The one that an embedding model was trained
 * with gives the best results; its documentation tells which that is.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_VectorIndex.html">VectorIndex</a>
 */
public enum VectorDistance {
  /** By the angle between them: their lengths do not matter. */
  COSINE,
  /** By the length of the straight line between their ends. */
  EUCLIDEAN,
  /** By their dot product: both angle and length matter. */
  DOT_PRODUCT
}
