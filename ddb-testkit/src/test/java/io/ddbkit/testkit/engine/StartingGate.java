package io.ddbkit.testkit.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;

/** Lets processes start at the same instant: each connects when it is ready. */
final class StartingGate implements AutoCloseable {
  private static final int LONGEST_MILLIS = 90_000;

  private final ServerSocket server;

  StartingGate(int racers) throws IOException {
    server = new ServerSocket(0, racers, InetAddress.getLoopbackAddress());
    server.setSoTimeout(LONGEST_MILLIS);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Waits for all, and lets them go. */
  void open(int racers) throws IOException {
    var ready = new ArrayList<Socket>();
    try {
      while (ready.size() < racers) {
        ready.add(server.accept());
      }
      for (var racer : ready) {
        racer.getOutputStream().write(1);
      }
    } finally {
      for (var racer : ready) {
        racer.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
