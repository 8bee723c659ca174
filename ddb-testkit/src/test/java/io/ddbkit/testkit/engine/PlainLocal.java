package io.ddbkit.testkit.engine;

import io.ddbkit.testkit.internal.local.LocalActions;
import java.net.URI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local as somebody else may have started it. */
final class PlainLocal implements AutoCloseable {
  private final Server jetty = new Server();
  private final ServerConnector connector = new ServerConnector(jetty, 1, 1);
  private final LocalDynamoDBServerHandler handler;

  PlainLocal(String host, int port, boolean sharedDb) throws Exception {
    handler = LocalActions.handler(new LocalDynamoDBRequestHandler(0, true, null, sharedDb, false));
    connector.setHost(host);
    connector.setPort(port);
    jetty.addConnector(connector);
    jetty.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            return LocalActions.handle(handler, request, response, callback);
          }
        });
    jetty.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() throws Exception {
    jetty.stop();
    handler.close();
  }
}
