package io.ddbkit.testkit.internal;

import java.net.URI;
import java.util.Optional;

/** A DynamoDB Local, whichever class loader its classes are of. */
public interface LocalDynamoDb {

  /**
   * Begins to answer on a port that the operating system picks, so that no two can collide.
   *
   * @throws StartFailure if it cannot run here, for a reason that is known
   */
  void start() throws Exception;

  /** Where it answers. */
  URI endpoint();

  /** What the first request that could not be answered failed with; none did: empty. */
  Optional<Throwable> failure();

  /**
   * Ends the database of this access key, and its threads; what does not end is left behind. Later
   * requests with the key are refused as AWS refuses a key that it does not know.
   */
  void forget(String accessKey);

  /** Stops answering, then ends the threads of every database. */
  void stop() throws Exception;
}
