package io.ddbkit.traits.json;

import io.ddbkit.spec.tree.Tree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Reads one JSON text, with error messages of its own. */
final class JsonReader {
  private static final int DEEPEST = 100;

  private final JsonParser in;
  private final IdentityHashMap<Tree, String> odd = new IdentityHashMap<>();
  private final IdentityHashMap<Tree, Integer> lines = new IdentityHashMap<>();

  JsonReader(JsonParser in) {
    this.in = in;
  }

  JsonReading all() {
    try {
      in.nextToken();
      var tree = value(0);
      if (in.nextToken() != null) {
        throw no("unexpected text after the end", in.currentTokenLocation());
      }
      return new JsonReading(tree, odd, lines);
    } catch (UnexpectedEndOfInputException e) {
      throw no("unexpected end", e.getLocation());
    } catch (StreamConstraintsException e) {
      throw no("a name, a string or a number is too long", in.currentLocation());
    } catch (JacksonException e) {
      throw no("unexpected text", e.getLocation());
    }
  }

  /** The tree that begins with the current token. */
  private Tree value(int depth) {
    var token = in.currentToken();
    if (token == null) {
      throw no("unexpected end", in.currentLocation());
    }
    if (depth > DEEPEST) {
      throw no("more than " + DEEPEST + " levels", in.currentTokenLocation());
    }
    int line = in.currentTokenLocation().getLineNr();
    var tree = tree(token, depth);
    lines.put(tree, line);
    return tree;
  }

  private Tree tree(JsonToken token, int depth) {
    return switch (token) {
      case START_OBJECT -> node(depth);
      case START_ARRAY -> items(depth);
      case VALUE_STRING -> new Tree.Text(in.getString());
      case VALUE_NUMBER_INT -> whole(in.getString());
      case VALUE_NUMBER_FLOAT -> decimal(in.getString());
      case VALUE_TRUE -> new Tree.Flag(true);
      case VALUE_FALSE -> new Tree.Flag(false);
      default -> odd("null is not allowed", in.currentTokenLocation());
    };
  }

  private Tree whole(String number) {
    try {
      return new Tree.Whole(Long.parseLong(number));
    } catch (NumberFormatException e) {
      return outOfRange(number);
    }
  }

  private Tree decimal(String number) {
    double value = Double.parseDouble(number);
    boolean vanished = value == 0 && number.split("[eE]", 2)[0].matches(".*[1-9].*");
    return Double.isInfinite(value) || vanished ? outOfRange(number) : new Tree.Decimal(value);
  }

  private Tree outOfRange(String number) {
    return odd(number + " is out of range", in.currentTokenLocation());
  }

  private Tree node(int depth) {
    var members = new LinkedHashMap<String, Tree>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var name = in.currentName();
      var at = in.currentTokenLocation();
      in.nextToken();
      var value = value(depth + 1);
      if (members.containsKey(name)) {
        value = odd("duplicate name", at);
      }
      members.put(name, value);
    }
    return new Tree.Node(members);
  }

  private Tree items(int depth) {
    var elements = new ArrayList<Tree>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(depth + 1));
    }
    return new Tree.Array(elements);
  }

  private Tree odd(String what, TokenStreamLocation at) {
    var standIn = new Tree.Text("");
    odd.put(standIn, what + place(at));
    return standIn;
  }

  private static IllegalArgumentException no(String why, @Nullable TokenStreamLocation at) {
    return new IllegalArgumentException("not valid JSON: " + why + place(at));
  }

  private static String place(@Nullable TokenStreamLocation at) {
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
