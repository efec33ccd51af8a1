// A server of Xapian databases, as people run it on other machines.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>

#include "tests/support/program.h"

namespace muster::test {

inline constexpr const char* kServerProgram = "/usr/bin/xapian-tcpsrv";

// A socket of this machine alone, at a port that is free.
class LocalSocket {
 public:
  LocalSocket() : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    address_.sin_family = AF_INET;
    address_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  }
  ~LocalSocket() { close(socket_); }
  LocalSocket(const LocalSocket&) = delete;
  LocalSocket& operator=(const LocalSocket&) = delete;

  // The port it has now. One that is let go of is free for a server.
  int bind_to_free_port() {
    socklen_t size = sizeof address_;
    if (bind(socket_, as_address(), size) != 0 || getsockname(socket_, as_address(), &size) != 0)
      throw std::runtime_error("no port");
    return ntohs(address_.sin_port);
  }
  // Connections are made, and nobody answers.
  void listen_only() const { listen(socket_, 8); }
  // The next of those made since; -1 when there is no more waiting.
  int accepted() const { return accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC); }
  // Ends the waiting of accepted().
  void stop() const { shutdown(socket_, SHUT_RDWR); }
  int descriptor() const { return socket_; }
  bool can_connect(int port) {
    address_.sin_port = htons(static_cast<std::uint16_t>(port));
    return connect(socket_, as_address(), sizeof address_) == 0;
  }

 private:
  sockaddr* as_address() { return reinterpret_cast<sockaddr*>(&address_); }

  int socket_;
  sockaddr_in address_{};
};

class Server {
 public:
  explicit Server(const std::string& database) {
    // Another program may take the port before the server does.
    for (int attempt = 0; attempt < 20 && !running_; ++attempt) {
      port_ = LocalSocket().bind_to_free_port();
      running_ = std::make_unique<Running>(
          kServerProgram, std::vector<std::string>{"--quiet", "--interface", "127.0.0.1", "--port",
                                                   std::to_string(port_), database});
      const bool up =
          eventually([&] { return running_->ended() || LocalSocket().can_connect(port_); });
      if (!up || running_->ended()) running_.reset();
    }
    if (!running_) throw std::runtime_error("the server does not start");
  }

  static bool installed() { return std::filesystem::exists(kServerProgram); }

  int port() const { return port_; }
  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
  std::string url() const { return "tcp://" + address(); }

 private:
  int port_ = 0;
  std::unique_ptr<Running> running_;
};

// Stands between a client and a server, and after so many bytes of answers lets them down.
class FrailConnection {
 public:
  enum class End { kCloses, kFallsSilent };

  FrailConnection(int server_port, std::size_t bytes, End end)
      : server_port_(server_port), left_(bytes), end_(end) {
    port_ = gate_.bind_to_free_port();
    gate_.listen_only();
    worker_ = std::thread([this] {
      for (int client = gate_.accepted(); client >= 0; client = gate_.accepted()) {
        pass_on(client);
        close(client);
      }
    });
  }
  ~FrailConnection() {
    over_ = true;
    gate_.stop();
    worker_.join();
  }
  FrailConnection(const FrailConnection&) = delete;
  FrailConnection& operator=(const FrailConnection&) = delete;

  std::string url() const { return "tcp://127.0.0.1:" + std::to_string(port_); }
  bool has_ended() const { return left_ == 0; }

 private:
  void pass_on(int client) {
    LocalSocket server;
    if (!server.can_connect(server_port_)) return;
    const int one = 1;
    setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    setsockopt(server.descriptor(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    pollfd both[] = {{client, POLLIN, 0}, {server.descriptor(), POLLIN, 0}};
    char bytes[16 * 1024];
    while (!over_) {
      if (poll(both, 2, 20) <= 0) continue;
      if (both[0].revents != 0 && !copy(client, server.descriptor(), bytes, sizeof bytes)) return;
      if (both[1].revents == 0) continue;
      const std::size_t most = std::min(sizeof bytes, left_.load());
      if (most > 0) {
        const ssize_t size = copy(server.descriptor(), client, bytes, most);
        if (size <= 0) return;
        left_ -= static_cast<std::size_t>(size);
      }
      if (left_ > 0) continue;
      while (end_ == End::kFallsSilent && !over_)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
      return;
    }
  }

  static ssize_t copy(int from, int to, char* bytes, std::size_t most) {
    const ssize_t size = recv(from, bytes, most, 0);
    return size > 0 ? send(to, bytes, static_cast<std::size_t>(size), MSG_NOSIGNAL) : 0;
  }

  LocalSocket gate_;
  int server_port_;
  int port_ = 0;
  std::atomic<std::size_t> left_;
  End end_;
  std::atomic<bool> over_ = false;
  std::thread worker_;
};

}  // namespace muster::test
