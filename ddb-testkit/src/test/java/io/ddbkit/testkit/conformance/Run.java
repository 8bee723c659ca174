package io.ddbkit.testkit.conformance;

import io.ddbkit.testkit.conformance.Service.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A page of cases, asked of a service: what it answers, request by request. */
final class Run {
  private static final String DYNAMODB = "DynamoDB_20120810";
  private static final List<String> OF_STREAMS =
      List.of("ListStreams", "DescribeStream", "GetShardIterator", "GetRecords");
  private static final Pattern ARN = Pattern.compile("\\$(arn|stream)\\((\\w+)\\)");
  private static final int AT_ONCE = 8;
  private static final Duration STEP = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(50);

  private Service service;
  private boolean isChanged;

  private Run(Service service) {
    this.service = service;
  }

  /** The same for a service that takes its time: several cases at once. */
  static List<String> sideBySide(Page page, Supplier<Service> services) {
    var workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var answers = page.cases().stream().map(each -> workers.submit(() -> of(each, services)));
      return answers.toList().stream().flatMap(each -> got(each).stream()).toList();
    } finally {
      workers.shutdown();
    }
  }

  private static List<String> got(Future<List<String>> answers) {
    try {
      return answers.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The answers to all requests of the page; each case begins with nothing. */
  static List<String> of(Page page, Supplier<Service> services) {
    var answers = new ArrayList<String>();
    var run = new Run(services.get());
    try {
      for (var line : page.lines()) {
        if (line instanceof Line.Case) {
          run.service.close();
          run.service = services.get();
        } else if (line instanceof Line.Ready ready) {
          run.await(ready.table());
        } else if (line instanceof Line.Pass pass) {
          run.service.pass(pass.time());
        } else if (line instanceof Line.Ask ask) {
          run.isChanged = ask.operation().equals("UpdateTable");
          answers.add(Shown.of(run.ask(ask.operation(), ask.json()), ask.members()));
        }
      }
    } finally {
      run.service.close();
    }
    return answers;
  }

  private Answer ask(String operation, String json) {
    var target = OF_STREAMS.contains(operation) ? "DynamoDBStreams_20120810" : DYNAMODB;
    return service.ask(target, operation, ARN.matcher(json).replaceAll(this::arn));
  }

  private String arn(MatchResult found) {
    var member = found.group(1).equals("arn") ? "TableArn" : "LatestStreamArn";
    var arn = Shown.body(describe(found.group(2))).path("Table").path(member).asString("none");
    return Matcher.quoteReplacement(arn);
  }

  private Answer describe(String table) {
    return service.ask(DYNAMODB, "DescribeTable", "{\"TableName\":\"" + table + "\"}");
  }

  /** Lets time pass, or waits where time is real, until nothing of the table is under way. */
  private void await(String table) {
    int enough = isChanged ? service.looks() : 1;
    var looks = new AtomicInteger();
    Awaitility.await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(POLL)
        .until(
            () -> {
              service.pass(STEP);
              return isReady(describe(table))
                  ? looks.incrementAndGet() >= enough
                  : looks.getAndSet(0) < 0;
            });
  }

  /** A table that was not made is not waited for. */
  private static boolean isReady(Answer described) {
    return !described.body().matches("(?s).*\"(Table|Index)Status\"\\s*:\\s*\"(?!ACTIVE).*")
        && !described.body().matches("(?s).*\"Status\"\\s*:\\s*\"UPDATING\".*");
  }
}
