package io.ddbkit.testkit.engine.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ddbkit.testkit.engine.Connection;
import io.ddbkit.testkit.engine.EngineSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class AwsProviderTest {

  @Test
  void takesAnAllowedAccountAndPrefixesEveryName() {
    var settings =
        EngineSettings.of(
            Map.of("ddbkit.aws.accounts", "1, 123456789012", "ddbkit.region", "eu-west-1"));

    var engine = new AwsProvider(connection -> "123456789012").start(settings);

    assertThat(engine.name()).isEqualTo("aws");
    assertThat(engine.where()).isEqualTo("account 123456789012 in eu-west-1");
    assertThat(engine.unsupportedSettings().values())
        .allMatch(why -> why.startsWith("ddbkit cannot"));
    assertThat(engine.space("A").tableName("orders")).matches("ddbkit-\\w+-\\w+-A-orders");
  }

  @Test
  void asksTheTokenServiceForTheAccount() throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var asked = new StringBuilder();
    server.createContext(
        "/",
        exchange -> {
          asked.append(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          var answer = ANSWER.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());

      assertThat(
              Accounts.byTokenService("aws")
                  .of(Connection.to(url, Region.EU_WEST_1, "key", "secret")))
          .isEqualTo("123456789012");
      assertThat(asked.toString()).contains("Action=GetCallerIdentity");
    } finally {
      server.stop(0);
    }
  }

  private static final String ANSWER =
      """
      <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
        <GetCallerIdentityResult>
          <Arn>arn:aws:iam::123456789012:user/x</Arn>
          <UserId>x</UserId>
          <Account>123456789012</Account>
        </GetCallerIdentityResult>
      </GetCallerIdentityResponse>
      """;
}
