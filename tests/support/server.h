// A server of Xapian databases, as people run it on other machines.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

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

  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
  std::string url() const { return "tcp://" + address(); }

 private:
  int port_ = 0;
  std::unique_ptr<Running> running_;
};

}  // namespace muster::test
