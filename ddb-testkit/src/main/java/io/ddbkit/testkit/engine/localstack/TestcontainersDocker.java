package io.ddbkit.testkit.engine.localstack;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;

/** The daemon that Testcontainers finds, asked without the containers that it starts for itself. */
final class TestcontainersDocker implements Docker {
  private static final Duration TO_ANSWER = Duration.ofSeconds(15);
  private static final Duration TO_BEGIN = Duration.ofSeconds(20);
  private static final Duration TO_PULL = Duration.ofMinutes(10);

  private Optional<DockerClient> client = Optional.empty();

  @Override
  public void find() {
    client = Optional.of(Limit.of(TO_ANSWER).run(TestcontainersDocker::connect));
  }

  private static DockerClient connect() {
    var docker =
        DockerClientProviderStrategy.getClientForConfig(
            DockerClientFactory.instance().getTransportConfig());
    docker.pingCmd().exec();
    return docker;
  }

  @Override
  public boolean has(String image) {
    try {
      Limit.of(TO_ANSWER).run(() -> docker().inspectImageCmd(image).exec());
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  @Override
  public void pull(String image) {
    var name = DockerImageName.parse(image);
    var answers = new Answers();
    docker().pullImageCmd(name.getUnversionedPart()).withTag(name.getVersionPart()).exec(answers);
    try (answers) {
      answers.awaitFirst();
      if (!answers.awaitCompletion(TO_PULL.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("not pulled within " + TO_PULL.toMinutes() + " minutes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (IOException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private DockerClient docker() {
    return client.orElseThrow();
  }

  /** Knows whether the registry has said anything yet: one that cannot be reached never does. */
  private static final class Answers extends PullImageResultCallback {
    private final CountDownLatch first = new CountDownLatch(1);

    @Override
    public void onNext(PullResponseItem item) {
      first.countDown();
      super.onNext(item);
    }

    @Override
    public void onError(Throwable failure) {
      first.countDown();
      super.onError(failure);
    }

    void awaitFirst() throws InterruptedException {
      if (!first.await(TO_BEGIN.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "its registry does not answer within " + TO_BEGIN.toSeconds() + " s");
      }
    }
  }
}
